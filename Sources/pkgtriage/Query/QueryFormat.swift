import ArgumentParser
import CaseModel
import Reporting

/// How rows are written.
enum QueryFormat: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, ndjson

    /// - Parameter width: columns for a table; `nil` for no limit.
    func bytes(of table: QueryTable, width: Int?) throws -> [UInt8] {
        switch self {
        case .table: Array(table.withoutEmptyCodes.text(width: width).utf8)
        case .csv: table.csv()
        case .json: try table.json()
        case .ndjson: try table.ndjson()
        }
    }
}

extension QueryTable {
    /// Without the column of decoded error codes if no row has one: a terminal has no room for nothing.
    fileprivate var withoutEmptyCodes: QueryTable {
        guard let codes = columns.firstIndex(of: "codes"), rows.allSatisfy({ $0[codes] == .null }) else {
            return self
        }
        var table = self
        table.columns.remove(at: codes)
        for row in table.rows.indices { table.rows[row].remove(at: codes) }
        return table
    }
}
