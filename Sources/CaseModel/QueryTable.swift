/// The answer to a question about a case: named columns and rows of values, apart from any format.
package struct QueryTable: Sendable, Equatable {
    /// Names of the columns, as scripts may use them.
    package var columns: [String]
    /// As many values in each row as there are columns.
    package var rows: [[QueryValue]]
    /// Whether the case holds more rows than were asked for.
    package var isCut: Bool

    package init(columns: [String], rows: [[QueryValue]] = [], isCut: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.isCut = isCut
    }
}

/// One value of an answer.
package enum QueryValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    /// An instant, which a reader sees as ISO 8601 in UTC.
    case time(Timestamp)
}

extension QueryValue {
    package init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
    package init(_ value: String?) { self = value.map { .text($0) } ?? .null }

    /// What a person or a CSV file reads; `nil` for a value that is not there.
    package var text: String? {
        switch self {
        case .null: nil
        case .integer(let value): String(value)
        case .real(let value): value.description
        case .text(let value): value
        case .time(let value): value.description
        }
    }

    /// The whole number, if it is one.
    package var integer: Int64? {
        if case .integer(let value) = self { value } else { nil }
    }
}
