internal import CaseModel
internal import Yams

extension YAMLDocument {
    /// `true` or `false`; nothing is `false`.
    mutating func flag(_ node: Node?) -> Bool {
        guard let node else { return false }
        let text = text(node)
        if text != "true", text != "false" {
            report(node, "`\(text)` is neither true nor false.", "Write true or false.")
        }
        return text == "true"
    }

    /// A version of the product such as `8.5`.
    mutating func productVersion(_ node: Node?) -> ProductVersion? {
        guard let node else { return nil }
        let version = ProductVersion(text(node))
        if version == nil {
            report(node, "`\(text(node))` is no version.", "Write numbers with dots, such as \"8.5\".")
        }
        return version
    }
}
