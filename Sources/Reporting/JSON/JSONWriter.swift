/// Writes JSON, the same bytes for the same value everywhere.
///
/// Whatever a terminal would obey (see `printable(_:)`) is written as `\u…`, so that `--json -` is as
/// safe to look at as the text report; `/` is left alone.
struct JSONWriter {
    /// Whether to leave out all white space, for data that only programs read.
    var isCompact = false
    /// What was written so far, or since the sink took something.
    private(set) var bytes: [UInt8] = []
    /// Takes what was written, a piece at a time, so that the whole is never held; `nil` to keep it in `bytes`.
    var sink: ((_ piece: [UInt8]) -> Void)?

    /// From this length on a piece is handed to the sink: large beside what a call costs, small beside a report.
    private static let pieceBytes = 64 << 10

    /// Hands on what the sink did not get yet.
    mutating func flush() {
        guard let sink else { return }
        sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Ends a line, for formats that put one value on each.
    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    /// Appends `value`, at `depth` levels of indentation.
    mutating func write(_ value: JSONValue, depth: Int = 0) throws(ReportingError) {
        switch value {
        case .null: append("null")
        case .bool(let bool): append(bool ? "true" : "false")
        case .integer(let integer): append(String(integer))
        case .number(let number): try write(number)
        case .string(let text): write(text)
        case .array(let elements): try write(elements.count, depth) { elements[$0] }
        case .list(let list): try write(list.count, depth) { list[$0] }
        case .object(let members): try write(members, depth)
        }
    }
}

extension JSONWriter {
    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func write(_ number: Double) throws(ReportingError) {
        guard number.isFinite else { throw .notANumber }
        append(number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)")
    }

    private mutating func write(
        _ count: Int, _ depth: Int, _ element: (Int) -> JSONValue
    ) throws(ReportingError) {
        if count == 0 { return append("[]") }
        append("[")
        for index in 0..<count {
            newLine(depth + 1, comma: index > 0)
            try write(element(index), depth: depth + 1)
        }
        newLine(depth)
        append("]")
    }

    private mutating func write(_ members: [JSONValue.Member], _ depth: Int) throws(ReportingError) {
        if members.isEmpty { return append("{}") }
        append("{")
        for (index, member) in members.enumerated() {
            newLine(depth + 1, comma: index > 0)
            write(member.key)
            append(isCompact ? ":" : ": ")
            try write(member.value, depth: depth + 1)
        }
        newLine(depth)
        append("}")
    }

    private mutating func newLine(_ depth: Int, comma: Bool = false) {
        if comma { append(",") }
        if bytes.count >= JSONWriter.pieceBytes { flush() }
        if isCompact { return }
        append("\n")
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func write(_ text: String) {
        append("\"")
        if text.utf8.allSatisfy(isPlain) { append(text) } else { writeGuarded(text) }
        append("\"")
    }

    /// Most texts need no second look: they are appended whole.
    private func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func writeGuarded(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": append("\\\"")
            case "\\": append("\\\\")
            case "\n": append("\\n")
            case "\r": append("\\r")
            case "\t": append("\\t")
            case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case _ where isInvisible(scalar): writeEscaped(scalar)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    private mutating func writeEscaped(_ scalar: Unicode.Scalar) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            let digits = String(unit, radix: 16)
            append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        }
    }
}
