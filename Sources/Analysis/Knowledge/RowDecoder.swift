internal import BuiltInPacks
package import CaseModel
internal import PatternEngine

/// Says beside the rows of an answer what the error codes in their texts mean.
package struct RowDecoder: Sendable {
    private let table: CodeTable

    /// With the codes inside the binary; packs are not needed and not read.
    package init() {
        var table = CodeTable()
        for file in BuiltInPacks.files where file.path.hasSuffix("codes.yaml") {
            _ = table.add(PackFile(file))
        }
        self.table = table
    }

    /// The answer with a column `codes` behind its column `text`; as it is if it has no such column.
    package func decoded(_ answer: QueryTable) -> QueryTable {
        guard let text = answer.columns.firstIndex(of: "text") else { return answer }
        var decoded = answer
        decoded.columns.insert("codes", at: text + 1)
        for row in decoded.rows.indices {
            let codes = answer.rows[row][text].text.map { table.codes(in: $0) } ?? []
            let words = codes.map(RowDecoder.words).joined(separator: "; ")
            decoded.rows[row].insert(words.isEmpty ? .null : .text(words), at: text + 1)
        }
        return decoded
    }

    /// `-2147024891 = 0x80070005 E_ACCESSDENIED: Access is denied.`
    private static func words(_ code: CaseReport.Code) -> String {
        let isSame = code.hex?.lowercased() == code.raw.lowercased()
        let hex = isSame ? "" : code.hex.map { " = \($0)" } ?? ""
        return "\(code.raw)\(hex) \(code.name): \(code.meaning)"
    }
}
