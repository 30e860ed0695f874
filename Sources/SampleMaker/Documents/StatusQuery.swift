/// The result of the article's section 1 query.
package struct StatusQuery: Sendable {
    /// One package on one Package Server.
    package struct Row: Sendable {
        /// The Package Server's name.
        package var server: String
        /// The package.
        package var package: SoftwarePackage
        /// The name of the server that counts as the package's origin.
        package var origin = "NS01"
        /// That server's number in `OriginNSSourceNS`.
        package var originNumber = 1
        /// The status in the database.
        package var status: String
        /// The version that the database holds.
        package var databaseVersion: Int
        /// The version that the Package Server last reported; 0 for none.
        package var reportedVersion: Int
    }

    /// The rows, in any order.
    package var rows: [Row] = []

    /// The columns, spelled as the article's query spells them.
    static let columns = [
        "Package Server", "Package Name", "Orgination Server", "Id", "Status", "Package Version on NS",
        "Version Last Reported by PS", "Package Guid",
    ]

    /// The cells of all rows, in the query's order.
    var cells: [[String]] {
        rows.sorted { ($0.server, $0.status, $0.package.name) < ($1.server, $1.status, $1.package.name) }.map
        {
            [
                $0.server, $0.package.name, $0.origin, decimal($0.originNumber), $0.status,
                decimal($0.databaseVersion), decimal($0.reportedVersion),
                $0.package.identifier.text.uppercased(),
            ]
        }
    }

    /// Adds a row for each server.
    package mutating func add(
        _ package: SoftwarePackage, on servers: [Machine], _ status: String, database: Int? = nil,
        reported: Int,
        origin: String = "NS01", originNumber: Int = 1
    ) {
        for server in servers {
            rows.append(
                Row(
                    server: server.name, package: package, origin: origin, originNumber: originNumber,
                    status: status, databaseVersion: database ?? package.version, reportedVersion: reported))
        }
    }
}

extension StatusQuery {
    /// Comma-separated, with a header; cells with a comma or a space in quotes.
    package var commaSeparated: String {
        ([StatusQuery.columns] + cells).map { row in
            row.map { $0.contains(",") || $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: ",")
                + "\r\n"
        }.joined()
    }

    /// Tab-separated, as copied out of the grid of SQL Server Management Studio.
    package var tabSeparated: String {
        ([StatusQuery.columns] + cells).map { $0.joined(separator: "\t") + "\r\n" }.joined()
    }

    /// Columns of fixed width, as SQL Server Management Studio prints results as text.
    package var fixedWidth: String {
        let widths = StatusQuery.columns.indices.map { column in
            ([StatusQuery.columns] + cells).map { $0[column].count }.max() ?? 1
        }
        let rule = widths.map { String(repeating: "-", count: $0) }
        let lines = ([StatusQuery.columns, rule] + cells).map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " ")
                + "\r\n"
        }
        return lines.joined() + "\r\n(\(cells.count) rows affected)\r\n"
    }
}
