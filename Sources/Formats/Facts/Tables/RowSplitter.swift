/// One row of a table, or one line of a text.
struct TableRow: Hashable {
    /// The row as it stands, without its line break.
    var bytes: [UInt8]
    /// Where it begins.
    var line: Int
    var offset: Int

    /// The row as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Cuts a text into rows, chunk by chunk: at each line break that is not inside quotes.
///
/// A quote that is never closed would make one row of all that follows. It shows when a closing quote is
/// followed by something that cannot follow it, when the row grows too long, or when the text ends; then
/// the rows are read again, and from there on every line break ends a row.
struct RowSplitter {
    /// The longest row: 1,024 columns of 64 bytes. The article's query gives a few hundred bytes.
    static let rowLimit = 65_536

    private enum State { case fieldStart, plain, quoted, quoteInQuoted }

    /// Separates fields; `nil` if every line is a row and quotes mean nothing.
    private let delimiter: UInt8?
    private var state = State.fieldStart
    private var isLineByLine: Bool
    private var row = TableRow(bytes: [], line: 1, offset: 0)
    private var line = 1
    private var offset = 0
    /// Where the first row begins whose quote is not closed.
    private(set) var openQuote: (line: Int, offset: Int)?
    /// Where the first row begins that was cut at `rowLimit`.
    private(set) var cutRow: (line: Int, offset: Int)?

    init(delimiter: UInt8?) {
        self.delimiter = delimiter
        isLineByLine = delimiter == nil
    }

    /// Takes a byte; rows that it completes are appended to `rows`.
    mutating func take(_ byte: UInt8, into rows: inout [TableRow]) {
        if !isLineByLine, isImpossible(byte) { readAgain(into: &rows) }
        offset += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            if isLineByLine || state != .quoted { return endRow(into: &rows) }
        }
        move(byte)
        if row.bytes.count < Self.rowLimit {
            row.bytes.append(byte)
        } else if cutRow == nil {
            cutRow = (row.line, row.offset)
        }
    }

    /// Takes the text's end.
    mutating func finish(into rows: inout [TableRow]) {
        if !isLineByLine, state == .quoted { readAgain(into: &rows) }
        if !row.bytes.isEmpty { endRow(into: &rows) }
    }
}

extension RowSplitter {
    /// Whether a byte shows that a quote of this row was not closed where it should have been.
    private func isImpossible(_ byte: UInt8) -> Bool {
        switch state {
        case .quoted: row.bytes.count >= Self.rowLimit
        case .quoteInQuoted:
            byte != delimiter && byte != UInt8(ascii: "\"") && byte != 0x0D && byte != 0x0A && byte != 0x20
        case .plain, .fieldStart: false
        }
    }

    private mutating func move(_ byte: UInt8) {
        let isQuote = byte == UInt8(ascii: "\"")
        switch state {
        case .fieldStart: state = isQuote ? .quoted : byte == delimiter || byte == 0x20 ? .fieldStart : .plain
        case .plain: if byte == delimiter { state = .fieldStart }
        case .quoted: if isQuote { state = .quoteInQuoted }
        case .quoteInQuoted: state = isQuote ? .quoted : byte == delimiter ? .fieldStart : state
        }
    }

    private mutating func readAgain(into rows: inout [TableRow]) {
        openQuote = (row.line, row.offset)
        isLineByLine = true
        let held = row.bytes
        (line, offset, state) = (row.line, row.offset, .fieldStart)
        row.bytes = []
        for byte in held { take(byte, into: &rows) }
    }

    private mutating func endRow(into rows: inout [TableRow]) {
        if row.bytes.last == 0x0D { row.bytes.removeLast() }
        rows.append(row)
        row = TableRow(bytes: [], line: line, offset: offset)
        state = .fieldStart
    }
}
