internal import CZlib

/// One zlib stream.
///
/// Invariant: `stream` is initialised from `init` to `deinit` and never moves, because zlib keeps its
/// address. Its pointers are set for each call and not used after it.
@safe final class Inflater {
    /// What stands around the deflate data.
    enum Wrapper { case gzip, zlib, none }

    enum Step: Equatable { case going, ended, failed(SourceFailure) }

    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    init(_ wrapper: Wrapper) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // zlib's manual: 15 is the largest window, +16 expects a gzip header, negative expects none.
        let bits: Int32 =
            switch wrapper {
            case .gzip: 15 + 16
            case .zlib: 15
            case .none: -15
            }
        isReady = unsafe inflateInit2_(stream, bits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    /// Prepares for another stream of the same wrapper.
    func reset() { unsafe inflateReset(stream) }

    /// Inflates as much as fits; tells how much was used and made.
    func inflate(
        _ input: UnsafeMutableRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (used: Int, made: Int, step: Step) {
        guard isReady else { return (0, 0, .failed(.damaged("there is not enough memory to inflate it"))) }
        let inCount = min(input.count, Int(Int32.max))
        let outCount = min(output.count, Int(Int32.max))
        unsafe stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_in = UInt32(inCount)
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(outCount)
        let result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        let used = unsafe inCount - Int(stream.pointee.avail_in)
        let made = unsafe outCount - Int(stream.pointee.avail_out)
        return (used, made, step(of: result))
    }

    private func step(of result: Int32) -> Step {
        switch result {
        case Z_OK, Z_BUF_ERROR: .going
        case Z_STREAM_END: .ended
        case Z_NEED_DICT: .failed(.damaged("it was compressed with a dictionary that is not part of it"))
        default: .failed(failure)
        }
    }

    /// zlib tells a wrong checksum from broken data only in words.
    private var failure: SourceFailure {
        guard let text = unsafe stream.pointee.msg else { return .damaged("it cannot be inflated") }
        let reason = unsafe String(cString: text)
        return reason == "incorrect data check" || reason == "incorrect length check"
            ? .checksum : .damaged("it cannot be inflated (\(reason))")
    }
}

/// The running CRC-32 of zip entries.
struct Checksum {
    private(set) var value: UInt32 = 0

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        value = unsafe UInt32(
            truncatingIfNeeded: crc32_z(
                UInt(value), bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
    }
}

extension Inflater {
    /// Tries the start of a stream: up to `count` bytes of what it holds, or `nil` if it is broken.
    func sample(_ bytes: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        let input = Block(count: bytes.count)
        unsafe input.bytes.copyBytes(from: bytes)
        let output = Block(count: count)
        let result = unsafe inflate(input.bytes, into: output.bytes)
        if case .failed = result.step, result.made < count { return nil }
        return unsafe Array(output.bytes[..<result.made])
    }
}
