import ArgumentParser
import CaseModel
import Reporting

/// How rows are written.
enum QueryFormat: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, ndjson

    /// - Parameter width: columns for a table; `nil` for no limit.
    func bytes(of table: QueryTable, width: Int?) throws -> [UInt8] {
        switch self {
        case .table: Array(table.text(width: width).utf8)
        case .csv: table.csv()
        case .json: try table.json()
        case .ndjson: try table.ndjson()
        }
    }
}
