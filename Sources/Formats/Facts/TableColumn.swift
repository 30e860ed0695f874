internal import CaseModel

/// A column of the article's section 1 query, or of the tables behind it.
enum TableColumn: CaseIterable {
    case server, packageName, originServer, originID, status, databaseVersion, reportedVersion, package
    case agentVersion, pluginVersion, productVersion

    /// The column that a header names, in any case and spacing; the article itself writes
    /// `Orgination Server`.
    init?(header: String) {
        guard header.utf8.count <= TableColumn.longest else { return nil }
        let letters = header.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            .filter { (0x61...0x7A).contains($0) }
        switch String(decoding: letters, as: UTF8.self) {
        case "agentversion", "symantecmanagementagentversion": self = .agentVersion
        case "packageserverpluginversion", "pluginversion", "packageserveragentversion",
            "packageserverversion":
            self = .pluginVersion
        case "smpversion", "productversion", "platformversion", "notificationserverversion":
            self = .productVersion
        case "computer", "computername", "packageserver", "server", "servername", "pkgsvr", "pkgsvrid",
            "pkgserver":
            self = .server
        case "packagename", "name", "package": self = .packageName
        case "orginationserver", "originationserver", "originserver", "origin": self = .originServer
        case "id", "originid", "serverid", "originnssourcensid": self = .originID
        case "status", "packagestatus": self = .status
        case "packageversiononns", "packageversion", "nsversion", "databaseversion":
            self = .databaseVersion
        case "versionlastreportedbyps", "version", "reportedversion", "psversion", "lastreportedversion":
            self = .reportedVersion
        case "packageguid", "packageid", "pkgguid", "guid": self = .package
        default: return nil
        }
    }

    /// Bytes of the longest header that is one, with room for brackets and spaces.
    private static let longest = 40

    /// The columns of a header row, or `nil` if it is none: two names must be known, and nothing a GUID.
    static func header(_ cells: [String]) -> [TableColumn?]? {
        guard !cells.contains(where: isGUID) else { return nil }
        let columns = cells.map { TableColumn(header: $0) }
        guard columns.compactMap({ $0 }).count >= 2 else { return nil }
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
