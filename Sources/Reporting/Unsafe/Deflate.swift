internal import CZlib

/// `bytes` compressed with zlib, in the format that browsers call `deflate`.
///
/// Invariant of this file: `compressBound` says how much room one call can need, and zlib reads and writes
/// only inside the closures that lend the buffers.
func deflated(_ bytes: [UInt8]) throws(ReportingError) -> [UInt8] {
    let bound = Int(compressBound(UInt(bytes.count)))
    var result: Int32 = Z_MEM_ERROR
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        var length = UInt(bound)
        result = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe compress2(
                output.baseAddress, &length, input.baseAddress, UInt(input.count), Z_BEST_COMPRESSION)
        }
        count = result == Z_OK ? Int(length) : 0
    }
    guard result == Z_OK else { throw .outOfMemory }
    return packed
}
