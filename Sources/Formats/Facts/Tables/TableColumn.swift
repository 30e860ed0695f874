internal import CaseModel

/// A column of one of the article's queries, or of the tables behind them.
enum TableColumn: CaseIterable {
    case server, computer, packageName, originServer, originID, status, databaseVersion, reportedVersion,
        package
    case product, agentVersion, pluginVersion, productVersion
    case url, source, snapshot
    case localID, sourceServer, sourceGUID, originGUID
    case site, subnet, constrained, address
    case queue, processing, created, bytes, count

    /// The column that a header names, in any case and spacing; the article itself writes
    /// `Orgination Server`.
    init?(header: String) {
        guard header.utf8.count <= TableColumn.longest else { return nil }
        let letters = header.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            .filter { (0x61...0x7A).contains($0) }
        guard let column = TableColumn.names[String(decoding: letters, as: UTF8.self)] else { return nil }
        self = column
    }

    /// Bytes of the longest header that is one, with room for brackets and spaces.
    private static let longest = 40

    /// The columns of a header row, or `nil` if it is none: two names must be known, and nothing a GUID.
    /// The local server's number stands alone: the article asks for nothing else.
    static func header(_ cells: [String]) -> [TableColumn?]? {
        guard !cells.contains(where: isGUID) else { return nil }
        let columns = cells.map { TableColumn(header: $0) }
        let known = columns.compactMap { $0 }
        guard known.count >= 2 || (cells.count == 1 && known == [.localID]) else { return nil }
        return columns
    }

    /// The columns of a row without header: the article's order if it fits, else by the values' shape.
    static func guess(_ cells: [String]) -> [TableColumn?] {
        let order: [TableColumn] = [
            .server, .packageName, .originServer, .originID, .status, .databaseVersion, .reportedVersion,
            .package,
        ]
        let isArticle =
            cells.count >= 8 && isGUID(cells[7]) && isNumber(cells[5]) && isNumber(cells[6])
            && isNumber(cells[3])
        if isArticle { return order + Array(repeating: nil, count: cells.count - 8) }
        var left = Set(TableColumn.allCases)
        return cells.map { cell in
            let column = candidates(for: cell).first { left.contains($0) }
            if let column { left.remove(column) }
            return column
        }
    }

    private static func candidates(for cell: String) -> [TableColumn] {
        if isGUID(cell) { return [.package] }
        if PackageAddress(cell) != nil { return [.url] }
        if ValueShape.isStatus(cell) { return [.status] }
        if cell.isEmpty || cell == "NULL" { return [] }
        guard ValueShape.isInteger(cell) else { return [.server, .packageName, .originServer] }
        return cell.utf8.count < 6 ? [.originID] : [.databaseVersion, .reportedVersion]
    }

    private static func isNumber(_ cell: String) -> Bool {
        ValueShape.isInteger(cell) || cell == "NULL" || cell.isEmpty
    }
}

/// Whether a cell is a GUID and nothing else.
func isGUID(_ cell: String) -> Bool { cell.utf8.count >= GUID.length && GUID(cell) != nil }
