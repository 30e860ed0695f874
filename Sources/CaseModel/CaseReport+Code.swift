extension CaseReport {
    /// An error code that stands in a text, with what it means.
    package struct Code: Codable, Sendable, Hashable {
        /// As it stands there: `-2147024891`, `0x80070005`, `1789`, `404.7`.
        package var raw: String
        /// The 32 bits as hexadecimal digits, `0x80070005`; `nil` for codes that nobody writes so (HTTP, SQL).
        package var hex: String?
        /// Which table says so: `hresult`, `win32`, `http`, `sql` or `task`.
        package var space: String
        /// The constant's name, `E_ACCESSDENIED`, or a short one of ours.
        package var name: String
        package var meaning: String

        package init(raw: String, hex: String?, space: String, name: String, meaning: String) {
            self.raw = raw
            self.hex = hex
            self.space = space
            self.name = name
            self.meaning = meaning
        }
    }
}
