/// An element with what stands directly in it: its attributes, and those children that are mere values.
///
/// The formats are written down nowhere, and a value that one version writes as an attribute another may
/// write as a child (`guid="…"`, `<Guid>…</Guid>`, `<property name="guid" value="…"/>`): here they are one.
struct XMLRecord {
    /// The element's name, lower case, without prefix.
    var key: String
    /// 1 for a root.
    var depth: Int
    /// Attributes and value children, in document order; names are `key`s.
    var fields: [(key: String, value: String)]
    /// The text directly in the element, trimmed.
    var text: String
    var line: Int
    var offset: Int
    /// The start tag and the value children as they stand, cut at `Fact.textLimit`.
    var raw: String

    /// The end tag that belongs to `raw`, so that a quoted value can be found again in the file; empty for an
    /// element that closes itself.
    var closing: String {
        guard raw.hasPrefix("<"), !raw.hasSuffix("/>") else { return "" }
        return "</\(raw.dropFirst().prefix { $0 != ">" && !$0.isWhitespace })>"
    }

    /// The first non-empty value under one of the names, tried in order.
    func value(_ keys: [String]) -> String? {
        for key in keys {
            if let field = fields.first(where: { $0.key == key && !$0.value.isEmpty }) { return field.value }
        }
        return nil
    }
}
