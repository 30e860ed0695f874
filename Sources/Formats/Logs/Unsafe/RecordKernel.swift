internal import CScan
internal import CaseModel

/// The C kernel that reads a record of a known form, and the form's fixed texts as it wants them.
///
/// Invariant: `texts` has room for every text that `lengths` counts; texts and their lengths are within
/// what `CScan.h` allows, and the kernel is asked only for a form that is complete. It gets pointers for
/// the time of one call, reads only the span and writes at most two numbers for each text.
struct RecordKernel: Sendable {
    private var texts: [UInt8] = []
    private var lengths: [UInt8] = []

    /// Adds a fixed text; says whether there is room for it.
    mutating func append(_ text: Span<UInt8>) -> Bool {
        let width = Int(pkgtriage_scan_form_width)
        guard text.count <= width, lengths.count < Int(pkgtriage_scan_form_parts) else { return false }
        for index in 0..<width { texts.append(index < text.count ? text[index] : 0) }
        lengths.append(UInt8(text.count))
        return true
    }

    /// Where the values and the message of a record stand.
    struct Ranges {
        fileprivate var numbers = InlineArray<32, Int32>(repeating: 0)

        @inline(__always)
        subscript(index: Int) -> ByteRange {
            ByteRange(start: numbers[2 * index], count: numbers[2 * index + 1])
        }
    }

    /// Reads the record at `start`; the offset behind it, or 0 if it does not have this form.
    @inline(__always)
    func read(_ buffer: Span<UInt8>, at start: Int, into ranges: inout Ranges, path: ScanPath) -> Int {
        guard start < buffer.count, lengths.count > 1 else { return 0 }
        var span = ranges.numbers.mutableSpan
        return unsafe span.withUnsafeMutableBufferPointer { numbers in
            unsafe buffer.withUnsafeBufferPointer { bytes in
                unsafe pkgtriage_scan_record(
                    texts, lengths, lengths.count, bytes.baseAddress, bytes.count, start, numbers.baseAddress,
                    path.code)
            }
        }
    }
}

extension ScanPath {
    /// The same for C.
    fileprivate var code: pkgtriage_scan_path {
        switch self {
        case .fastest: pkgtriage_scan_fastest
        case .portable: pkgtriage_scan_portable
        case .avx2: pkgtriage_scan_avx2
        }
    }
}
