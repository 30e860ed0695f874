internal import CaseModel

/// Turns rows of package, server and state into a row a package and a column a server.
enum PackageMatrix {
    /// - Parameter table: the columns `name`, `package`, `server` and `state`, in order of the packages.
    static func pivoted(_ table: QueryTable) -> QueryTable {
        let hosts = Set(table.rows.compactMap { $0[2].text }).sorted()
        let shown = Array(hosts.prefix(CaseReader.matrixServers))
        let columns = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0 + 2) })
        var matrix = QueryTable(
            columns: ["name", "package"] + shown, isCut: table.isCut || shown.count < hosts.count)
        for row in table.rows {
            if matrix.rows.last?[1] != row[1] {
                matrix.rows.append([row[0], row[1]] + [QueryValue](repeating: .null, count: shown.count))
            }
            guard let host = row[2].text, let column = columns[host] else { continue }
            matrix.rows[matrix.rows.count - 1][column] = row[3]
        }
        return matrix
    }
}
