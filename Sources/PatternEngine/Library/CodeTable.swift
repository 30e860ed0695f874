internal import Yams

/// What error codes mean: HRESULT, Win32, HTTP, SQL Server, Task Scheduler. Data in `codes.yaml`.
package struct CodeTable: Sendable {
    private var meanings: [UInt32: Meaning] = [:]

    package struct Meaning: Sendable, Equatable {
        /// The constant's name, `E_ACCESSDENIED`; may be empty.
        package var name: String
        package var meaning: String
    }

    package init() {}

    /// The meaning of a code as it stands in a log: `-2147024891`, `0x80070005`, `1789`.
    ///
    /// A small number is looked up as the Win32 code that an HRESULT of facility 7 wraps, too.
    package func decode(_ text: String) -> Meaning? {
        guard let code = CodeTable.value(of: text) else { return nil }
        return meanings[code] ?? (code < 0x1_0000 ? meanings[0x8007_0000 | code] : nil)
    }

    /// The 32 bits of a code, whatever its spelling.
    package static func value(of text: String) -> UInt32? {
        let lower = text.lowercased()
        if lower.hasPrefix("0x") { return UInt32(lower.dropFirst(2), radix: 16) }
        if let signed = Int32(lower) { return UInt32(bitPattern: signed) }
        return UInt32(lower)
    }

    /// Reads `codes.yaml`.
    package mutating func add(_ text: String, file: String) -> [Finding] {
        var document = YAMLDocument(file: file)
        guard let root = document.root(of: text) else { return document.findings }
        let entries = document.mapping(root, keys: ["codes"])
        for node in document.list(entries["codes"]) {
            let entry = document.mapping(node, keys: ["code", "name", "meaning", "space"])
            // A decimal of another space than Win32 must not pass for a Win32 error.
            let space = document.text(entry["space"])
            guard space.isEmpty || space == "win32" || space == "hresult" else { continue }
            let code = document.text(entry["code"])
            guard let value = CodeTable.value(of: code) else {
                document.report(
                    node, "`\(code)` is no code.", "Write 0x and hexadecimal digits, or a number.")
                continue
            }
            meanings[value] = Meaning(
                name: document.text(entry["name"]), meaning: document.text(entry["meaning"]))
        }
        return document.findings
    }
}
