/// The text report as it is being written: lines that keep the width.
struct Sheet {
    /// Columns that no line exceeds.
    let width: Int
    /// Whether inks become escape sequences; the only ones the report ever holds.
    let colour: Bool
    /// Finished lines.
    private(set) var lines: [String] = []
    /// What stands before every line, such as the rail beside a consequence.
    var margin: [Run] = []

    init(width: Int, colour: Bool) {
        self.width = width
        self.colour = colour
    }

    /// Columns left beside the margin and an indentation.
    func room(_ indent: Int = 0) -> Int {
        max(8, width - indent - margin.reduce(0) { $0 + columns($1.text) })
    }

    /// Writes a paragraph of at most `most` lines: `first` starts its first line, `under` (blank unless
    /// given, and as wide) the others.
    mutating func write(
        _ runs: [Run], indent: Int = 0, first: [Run] = [], under: [Run]? = nil, most: Int = .max
    ) {
        let hanging = first.reduce(0) { $0 + columns($1.text) }
        var lines = wrapped(runs.flatMap(\.cells), to: room(indent + hanging))
        if lines.count > most {
            lines = Array(lines.prefix(most))
            lines[most - 1] = ArraySlice(lines[most - 1].dropLast() + Run("…", .dim).cells)
        }
        let space = Run(String(repeating: " ", count: indent)).cells
        let under = under ?? [Run(String(repeating: " ", count: hanging))]
        for (index, line) in lines.enumerated() {
            append(space + (index == 0 ? first : under).flatMap(\.cells) + line)
        }
    }

    /// Writes a paragraph in one ink.
    mutating func write(_ text: String, _ ink: Ink = .plain, indent: Int = 0) {
        write([Run(text, ink)], indent: indent)
    }

    /// Writes `left` behind `first`, with `right` at the right edge, or below it if both do not fit.
    mutating func write(_ left: [Run], first: [Run], right: [Run]) {
        let used = (first + left + right).reduce(0) { $0 + columns($1.text) }
        let space = room() - used
        guard space >= 2 else {
            write(left, first: first)
            write(right, indent: first.reduce(0) { $0 + columns($1.text) })
            return
        }
        write(left + [Run(String(repeating: " ", count: space))] + right, first: first)
    }

    /// Writes each line of `text` behind a bar, as a block that is quoted or to be copied.
    mutating func quote(_ text: String, _ ink: Ink = .plain, indent: Int, most: Int = .max) {
        let rail = [Run("│ ", .dim)]
        for line in printableLines(text) {
            write([Run(line, ink)], indent: indent, first: rail, under: rail, most: most)
        }
    }

    /// Leaves one line empty; two in a row never come about.
    mutating func blank() {
        if let last = lines.last, !last.isEmpty { append(margin.isEmpty ? [] : Run("").cells) }
    }
}

extension Sheet {
    private mutating func append(_ cells: [Cell]) {
        var line = ""
        var ink = Ink.plain
        var all = margin.flatMap(\.cells) + cells
        while all.last?.character == " " { all.removeLast() }
        for cell in all {
            if colour, cell.ink != ink {
                line += escapeSequence(from: ink, to: cell.ink)
                ink = cell.ink
            }
            line.append(cell.character)
        }
        if ink != .plain { line += escapeSequence(from: ink, to: .plain) }
        lines.append(line)
    }

    private func escapeSequence(from old: Ink, to new: Ink) -> String {
        (old == .plain ? "" : "\u{1B}[0m") + (new == .plain ? "" : "\u{1B}[\(new.rawValue)m")
    }
}

extension Run {
    /// The run, character by character.
    var cells: [Cell] {
        text.map { Cell(character: $0, ink: ink, columns: columns($0)) }
    }
}
