internal import CaseModel
internal import Yams

extension RequestMap {
    /// Reads a `requests.yaml`; its entries come before those that are there already.
    mutating func add(_ text: String, file: String) -> [Finding] {
        var document = YAMLDocument(file: file)
        guard let root = document.root(of: text) else { return document.findings }
        let list = document.list(document.mapping(root, keys: ["requests"])["requests"])
        entries = list.map { RequestMap.entry($0, &document) } + entries
        return document.findings
    }

    private static func entry(_ node: Node, _ document: inout YAMLDocument) -> Entry {
        let entries = document.mapping(node, keys: ["what", "from", "covers"])
        return Entry(
            what: document.text(entries["what"]), from: document.text(entries["from"]),
            covers: document.texts(entries["covers"]), line: node.mark?.line ?? 1)
    }
}
