internal import CScan
internal import CaseModel

/// The C kernel that reads records of a known form, and the form as it wants it.
///
/// Invariant: `form` has the length that `CScan.h` asks for, `parts` texts of the allowed lengths and slots
/// that exist; the kernel is asked only for a form that is complete. It gets pointers for the time of one
/// call, reads only the span and writes at most the ranges of as many records as there is room for.
struct RecordKernel: Sendable {
    private var form = [UInt8](repeating: 0, count: Int(pkgtriage_scan_form_length))
    private var parts = 0

    /// The slot of values that nobody asks for.
    static let unusedSlot = Int(pkgtriage_scan_slots) - 1

    /// Adds a fixed text, and says where the value before it goes; says whether there is room for it.
    mutating func append(_ text: Span<UInt8>, valueBefore slot: Int) -> Bool {
        let width = Int(pkgtriage_scan_form_width)
        guard text.count <= width, parts < Int(pkgtriage_scan_form_parts) else { return false }
        for index in 0..<text.count { form[width * parts + index] = text[index] }
        form[Int(pkgtriage_scan_form_lengths) + parts] = UInt8(text.count)
        if parts > 0 { form[Int(pkgtriage_scan_form_slots) + parts - 1] = UInt8(slot) }
        parts += 1
        return true
    }

    /// Room for the ranges of some records, to be used again.
    struct Ranges: Sendable {
        fileprivate var ranges = [ByteRange](repeating: .none, count: capacity * width)

        /// Records that are read at a time.
        private static let capacity = 64
        /// Ranges of a record.
        fileprivate static let width = Int(pkgtriage_scan_record_ranges)
    }

    /// Reads records from `position` on and moves it behind the last one; how many there are.
    ///
    /// - Parameter limit: a record whose message ends so many bytes behind its start is not read.
    func read(
        _ buffer: Span<UInt8>, from position: inout Int, limit: Int, into ranges: inout Ranges,
        path: ScanPath
    ) -> Int {
        guard position < buffer.count, parts > 1 else { return 0 }
        return unsafe buffer.withUnsafeBufferPointer { bytes in
            unsafe ranges.ranges.withUnsafeMutableBytes { ranges in
                // A range is two 32-bit numbers, its start and its length.
                unsafe pkgtriage_scan_records(
                    form, parts, limit, bytes.baseAddress, bytes.count, &position,
                    ranges.assumingMemoryBound(to: Int32.self).baseAddress,
                    ranges.count / (MemoryLayout<ByteRange>.stride * Ranges.width), path.code)
            }
        }
    }
}

extension EventRecord {
    /// The record at a place among those that were read.
    @inline(__always)
    init(_ ranges: RecordKernel.Ranges, _ place: Int, _ buffer: Span<UInt8>) {
        let first = place * RecordKernel.Ranges.width
        let own = ranges.ranges.span.extracting(first..<first + RecordKernel.Ranges.width)
        self.init(bytes: own[0], message: own[1])
        date = own[2 + EventAttribute.date.rawValue]
        severity = Severity.read(buffer, own[2 + EventAttribute.severity.rawValue])
        host = own[2 + EventAttribute.host.rawValue]
        source = own[2 + EventAttribute.source.rawValue]
        module = own[2 + EventAttribute.module.rawValue]
        process = own[2 + EventAttribute.process.rawValue]
        processID = own[2 + EventAttribute.processID.rawValue]
        thread = own[2 + EventAttribute.thread.rawValue]
        tickCount = own[2 + EventAttribute.tickCount.rawValue]
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
