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
    /// The result, to be saved in any form.
    private var table: QueryTable { QueryTable(StatusQuery.columns, cells) }

    /// Comma-separated, with a header; cells with a comma or a space in quotes.
    package var commaSeparated: String { table.commaSeparated }

    /// Tab-separated, as copied out of the grid of SQL Server Management Studio.
    package var tabSeparated: String { table.tabSeparated }

    /// Columns of fixed width, as SQL Server Management Studio prints results as text.
    package var fixedWidth: String { table.fixedWidth }
}
