/// The result of any SQL query, in the forms in which people save one.
package struct QueryTable: Sendable {
    /// The names of the columns.
    package var columns: [String]
    /// The cells of each row; as many as columns.
    package var rows: [[String]]

    /// A result with its columns and rows.
    package init(_ columns: [String], _ rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Comma-separated, with a header; cells with a comma or a space in quotes.
    package var commaSeparated: String {
        ([columns] + rows).map { row in
            row.map { $0.contains(",") || $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: ",")
                + "\r\n"
        }.joined()
    }

    /// Tab-separated, as copied out of the grid of SQL Server Management Studio.
    package var tabSeparated: String {
        ([columns] + rows).map { $0.joined(separator: "\t") + "\r\n" }.joined()
    }

    /// Columns of fixed width, as SQL Server Management Studio prints results as text.
    package var fixedWidth: String {
        let all = [columns] + rows
        let widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 1 }
        let rule = widths.map { String(repeating: "-", count: $0) }
        let lines = ([columns, rule] + rows).map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " ")
                + "\r\n"
        }
        return lines.joined() + "\r\n(\(rows.count) rows affected)\r\n"
    }
}

extension QueryTable {
    /// `SWDPackageServer`, which names Package Servers by their GUIDs.
    static func packageServers(
        _ rows: [(server: Machine, package: SoftwarePackage, status: String, version: Int)]
    ) -> QueryTable {
        QueryTable(
            ["PkgSvrId", "PackageId", "Status", "Version"],
            rows.map {
                [
                    $0.server.identifier.text.uppercased(), $0.package.identifier.text.uppercased(),
                    $0.status,
                    decimal($0.version),
                ]
            })
    }

    /// `SELECT Guid, Name FROM vComputer`.
    static func computers(_ machines: [Machine]) -> QueryTable {
        QueryTable(["Guid", "Name"], machines.map { [$0.identifier.text, $0.name] })
    }

    /// `SWDPackageCodebase`: where each package can be fetched.
    static func codebases(_ rows: [(package: SoftwarePackage, host: String)]) -> QueryTable {
        QueryTable(
            ["PackageID", "URL", "Source", "Snapshot"],
            rows.map {
                [
                    $0.package.identifier.text,
                    "http://\($0.host.lowercased()).example.com/Altiris/PS/pkggroup_{\($0.package.identifier.text)}",
                    "NULL", "NULL",
                ]
            })
    }
}
