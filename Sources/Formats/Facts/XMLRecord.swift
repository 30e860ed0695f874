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

    /// The first non-empty value under one of the names, tried in order.
    func value(_ keys: [String]) -> String? {
        for key in keys {
            if let field = fields.first(where: { $0.key == key && !$0.value.isEmpty }) { return field.value }
        }
        return nil
    }
}
