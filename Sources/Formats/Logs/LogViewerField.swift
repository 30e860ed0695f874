internal import CaseModel

/// The fields by which the log viewer shows a record's attributes.
///
/// Forms: KB 179874, 151953, 176692 (one field a line), KB 195015, 172185, 413372 (several, with commas).
enum LogViewerField: UInt16 {
    case date = 1
    case source = 2
    case module = 4
    case description = 8
    case priority = 16
    case host = 32
    case tickCount = 64
    case process = 128
    case thread = 256
    /// The size of the record; not kept.
    case size = 512

    /// The longest name with its colon; what is longer is text.
    private static let longestName = 16

    /// The field whose name and colon stand at `place`, and the offset of its value.
    ///
    /// Blanks and letter case are ignored; `Desciption` is how one public copy spells it (KB 171849).
    static func at(_ place: Int, _ buffer: Span<UInt8>, to end: Int) -> (field: LogViewerField, value: Int)? {
        let limit = min(end, place + longestName)
        var place = place
        var name: UInt64 = 0
        var count = 0
        while place < limit, buffer[place] != UInt8(ascii: ":") {
            let letter = DateText.letter(buffer, place)
            guard letter != 0 || buffer[place] == 0x20 else { return nil }
            if letter != 0 {
                name = name &<< 8 | UInt64(letter)
                count += 1
            }
            place += 1
        }
        guard place < limit, let field = named(name, count) else { return nil }
        return (field, place + 1)
    }

    /// The field with a name of `count` letters whose last eight are `name`.
    private static func named(_ name: UInt64, _ count: Int) -> LogViewerField? {
        switch (count, name) {
        case (4, 0x6461_7465): .date
        case (6, 0x736F_7572_6365): .source
        case (6, 0x6D6F_6475_6C65): .module
        case (11, 0x6372_6970_7469_6F6E), (10, 0x7363_6970_7469_6F6E): .description
        case (8, 0x7072_696F_7269_7479), (8, 0x7365_7665_7269_7479): .priority
        case (8, 0x686F_7374_6E61_6D65): .host
        case (9, 0x6963_6B63_6F75_6E74): .tickCount
        case (7, 0x70_726F_6365_7373): .process
        case (8, 0x7468_7265_6164_6964), (6, 0x7468_7265_6164): .thread
        case (4, 0x7369_7A65): .size
        default: nil
        }
    }
}

extension EventRecord {
    /// Stores a field's value; a description is not an attribute.
    mutating func set(_ field: LogViewerField, _ value: Range<Int>, _ buffer: Span<UInt8>) {
        switch field {
        case .date: date = ByteRange(value)
        case .source: source = ByteRange(value)
        case .module: module = ByteRange(value)
        case .host: host = ByteRange(value)
        case .priority: severity = Severity.read(buffer, ByteRange(value))
        case .tickCount: tickCount = ByteRange(digits(value, buffer))
        case .thread: thread = ByteRange(digits(value, buffer))
        case .process: setProcess(value, buffer)
        case .description, .size: break
        }
    }

    /// `w3wp.exe (3536)`: a name and the process's number.
    private mutating func setProcess(_ value: Range<Int>, _ buffer: Span<UInt8>) {
        process = ByteRange(value)
        guard let last = value.last, buffer[last] == UInt8(ascii: ")"),
            let open = value.last(where: { buffer[$0] == UInt8(ascii: "(") })
        else { return }
        let number = digits(open + 1..<last, buffer)
        guard number == open + 1..<last, !number.isEmpty else { return }
        processID = ByteRange(number)
        process = ByteRange(LogViewerLine.trimmed(value.lowerBound..<open, buffer))
    }

    /// The digits at the front: `59235718 (16:27:15.7180000)`.
    private func digits(_ value: Range<Int>, _ buffer: Span<UInt8>) -> Range<Int> {
        var end = value.lowerBound
        while end < value.upperBound, DateText.digit(buffer[end]) != nil { end += 1 }
        return value.lowerBound..<end
    }
}
