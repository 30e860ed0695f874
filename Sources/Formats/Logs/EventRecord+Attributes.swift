internal import CaseModel

/// The attributes of a record that are read; letter case is ignored, as samples in public pages vary.
///
/// The raw value is the slot that the record kernel writes it to.
enum EventAttribute: Int, Sendable {
    case date, severity, host, source, module, process, processID, thread, tickCount

    /// The attribute whose name has `count` letters, of which `name` is the last eight in lower case, as a
    /// big-endian number, so that one comparison tells them apart; `nil` for one that nobody asks for.
    @inline(__always)
    static func named(_ name: UInt64, _ count: Int) -> EventAttribute? {
        switch (count, name) {
        case (4, 0x6461_7465): .date
        case (8, 0x7365_7665_7269_7479): .severity
        case (8, 0x686F_7374_6E61_6D65): .host  // hostname
        case (6, 0x736F_7572_6365): .source
        case (6, 0x6D6F_6475_6C65): .module
        case (7, 0x70_726F_6365_7373), (11, 0x6365_7373_6E61_6D65): .process  // or processname
        case (3, 0x70_6964), (9, 0x726F_6365_7373_6964): .processID  // pid or processid
        case (6, 0x7468_7265_6164), (8, 0x7468_7265_6164_6964): .thread  // or threadid
        case (9, 0x6963_6B63_6F75_6E74): .tickCount
        default: nil
        }
    }
}

extension EventRecord {
    /// Stores the value of an attribute.
    @inline(__always)
    mutating func set(_ attribute: EventAttribute, _ value: ByteRange, _ buffer: Span<UInt8>) {
        switch attribute {
        case .date: date = value
        case .severity: severity = Severity.read(buffer, value)
        case .host: host = value
        case .source: source = value
        case .module: module = value
        case .process: process = value
        case .processID: processID = value
        case .thread: thread = value
        case .tickCount: tickCount = value
        }
    }
}

/// Severities as logs write them: 1, 2, 4, 8, 16, or the words that the log viewer shows.
enum Severity {
    /// The number of a severity; 0 if the text does not say one.
    @inline(__always)
    static func read(_ buffer: Span<UInt8>, _ range: ByteRange) -> UInt8 {
        // Nearly all have one digit.
        if range.count == 1, buffer[Int(range.start)] &- 0x30 < 10 { return buffer[Int(range.start)] - 0x30 }
        return read(long: buffer, range)
    }

    private static func read(long buffer: Span<UInt8>, _ range: ByteRange) -> UInt8 {
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
