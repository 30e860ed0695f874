package import CaseModel

extension QueryTable {
    /// The rows as CSV (RFC 4180): CR LF, quotes where they are needed, a header line.
    ///
    /// Text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab or return at its start) gets an
    /// apostrophe in front, because log lines come from machines that nobody vouches for; numbers stay as they are.
    /// Who needs the bytes unchanged takes JSON.
    package func csv() -> [UInt8] {
        var bytes: [UInt8] = []
        append(columns.map { QueryValue.text($0) }, to: &bytes)
        for row in rows { append(row, to: &bytes) }
        return bytes
    }

    private func append(_ row: [QueryValue], to bytes: inout [UInt8]) {
        for (index, value) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: field(value).utf8)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private func field(_ value: QueryValue) -> String {
        guard case .text(let text) = value else { return value.text ?? "" }
        let plain = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard plain.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return plain }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }
}
