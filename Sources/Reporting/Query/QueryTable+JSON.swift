package import CaseModel

extension QueryTable {
    /// The rows as JSON, an object a row: `{ "columns": [...], "rows": [...], "more": false }`.
    ///
    /// Keys of a row keep the columns' order; a column that stands twice gets a number. Whole numbers that JavaScript
    /// would round stay numbers: they are versions and sizes, far below 2^53 in practice.
    package func json() throws(ReportingError) -> [UInt8] {
        var writer = JSONWriter()
        let value: JSONValue = [
            "columns": .texts(keys), "rows": .array(rows.map { object($0, keys) }), "more": .bool(isCut),
        ]
        try writer.write(value)
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    /// A JSON object a row, one on each line.
    package func ndjson() throws(ReportingError) -> [UInt8] {
        let keys = keys
        var writer = JSONWriter(isCompact: true)
        for row in rows {
            try writer.write(object(row, keys))
            writer.endLine()
        }
        return writer.bytes
    }

    private func object(_ row: [QueryValue], _ keys: [String]) -> JSONValue {
        .object(zip(keys, row).map { JSONValue.Member(key: $0, value: $1.jsonValue) })
    }

    /// Column names, each once.
    private var keys: [String] {
        var seen: [String: Int] = [:]
        return columns.map { name in
            seen[name, default: 0] += 1
            let times = seen[name] ?? 1
            return times == 1 ? name : "\(name)_\(times)"
        }
    }
}

extension QueryValue {
    fileprivate var jsonValue: JSONValue {
        switch self {
        case .null: .null
        case .integer(let value): .integer(value)
        // JSON has no infinity, which SQLite computes gladly.
        case .real(let value): value.isFinite ? .number(value) : .string(value.description)
        case .text(let value): .string(value)
        case .time(let value): .string(value.description)
        }
    }
}
