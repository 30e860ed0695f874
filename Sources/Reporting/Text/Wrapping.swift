/// One character with the ink it is shown in.
struct Cell {
    let character: Character
    let ink: Ink
    let columns: Int
}

/// Breaks cells into lines of at most `limit` columns.
///
/// Lines end at spaces, which are dropped there. A word too long for that ends after a separator of
/// paths and names, and else anywhere: a width is never exceeded.
func wrapped(_ cells: [Cell], to limit: Int) -> [ArraySlice<Cell>] {
    var lines: [ArraySlice<Cell>] = []
    var rest = cells[...]
    while let end = overflow(of: rest, limit) {
        let lineEnd = breakPoint(in: rest, before: end, limit)
        lines.append(trimmed(rest[..<lineEnd]))
        rest = rest[lineEnd...].drop { $0.character == " " }
    }
    if !rest.isEmpty || lines.isEmpty { lines.append(rest) }
    return lines
}

/// The index of the first cell that does not fit; `nil` when all do.
private func overflow(of cells: ArraySlice<Cell>, _ limit: Int) -> Int? {
    var used = 0
    for index in cells.indices {
        used += cells[index].columns
        if used > limit { return max(index, cells.startIndex + 1) }
    }
    return nil
}

private func breakPoint(in cells: ArraySlice<Cell>, before end: Int, _ limit: Int) -> Int {
    if end < cells.endIndex, cells[end].character == " " { return end }
    // A break that would leave most of the line empty is worse than one inside a long path.
    let earliest = cells.startIndex + limit / 3
    var separator: Int?
    var index = end - 1
    while index > earliest {
        if cells[index].character == " " { return index }
        if separator == nil, "/\\!,;_-".contains(cells[index].character) { separator = index + 1 }
        index -= 1
    }
    return separator ?? end
}

private func trimmed(_ line: ArraySlice<Cell>) -> ArraySlice<Cell> {
    var line = line
    while line.last?.character == " " { line.removeLast() }
    return line
}
