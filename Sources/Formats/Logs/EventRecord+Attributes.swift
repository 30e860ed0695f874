internal import CaseModel

/// Names of attributes, in lower case: their last eight letters as a big-endian number, so that one
/// comparison tells them apart. Letter case is ignored, as samples in public pages vary.
private enum AttributeName {
    static let date: UInt64 = 0x6461_7465
    static let severity: UInt64 = 0x7365_7665_7269_7479
    static let hostname: UInt64 = 0x686F_7374_6E61_6D65
    static let source: UInt64 = 0x736F_7572_6365
    static let module: UInt64 = 0x6D6F_6475_6C65
    static let process: UInt64 = 0x70_726F_6365_7373
    /// The end of `processname`.
    static let processname: UInt64 = 0x6365_7373_6E61_6D65
    static let pid: UInt64 = 0x70_6964
    /// The end of `processid`.
    static let processid: UInt64 = 0x726F_6365_7373_6964
    static let thread: UInt64 = 0x7468_7265_6164
    static let threadid: UInt64 = 0x7468_7265_6164_6964
    /// The end of `tickcount`.
    static let tickcount: UInt64 = 0x6963_6B63_6F75_6E74
}

extension EventRecord {
    /// Stores the value of an attribute whose name has `count` letters and ends in `name`.
    ///
    /// Unknown names are ignored.
    @inline(__always)
    mutating func set(_ name: UInt64, _ count: Int, _ value: ByteRange, _ buffer: Span<UInt8>) {
        switch (count, name) {
        case (4, AttributeName.date): date = value
        case (8, AttributeName.severity): severity = Severity.read(buffer, value)
        case (8, AttributeName.hostname): host = value
        case (6, AttributeName.source): source = value
        case (6, AttributeName.module): module = value
        case (7, AttributeName.process), (11, AttributeName.processname): process = value
        case (3, AttributeName.pid), (9, AttributeName.processid): processID = value
        case (6, AttributeName.thread), (8, AttributeName.threadid): thread = value
        case (9, AttributeName.tickcount): tickCount = value
        default: break
        }
    }
}

/// Severities as logs write them: 1, 2, 4, 8, 16, or the words that the log viewer shows.
enum Severity {
    /// The number of a severity; 0 if the text does not say one.
    static func read(_ buffer: Span<UInt8>, _ range: ByteRange) -> UInt8 {
        var number = 0
        for offset in range.range {
            let byte = buffer[offset]
            guard byte >= 0x30, byte <= 0x39 else {
                return offset == Int(range.start) ? word(byte | 0x20) : UInt8(number)
            }
            number = min(number * 10 + Int(byte - 0x30), Int(UInt8.max))
        }
        return UInt8(number)
    }

    private static func word(_ initial: UInt8) -> UInt8 {
        switch initial {
        case UInt8(ascii: "e"): 1
        case UInt8(ascii: "w"): 2
        case UInt8(ascii: "i"): 4
        case UInt8(ascii: "t"): 8
        case UInt8(ascii: "v"): 16
        default: 0
        }
    }
}
