internal import CaseModel
internal import PackText

extension RequestMap {
    /// Reads a `requests.yaml`; its entries come before those that are there already.
    mutating func add(_ file: PackFile) -> [Finding] {
        var document = PackDocument(file)
        guard let root = document.root() else { return document.findings }
        let list = document.list(document.mapping(root, keys: ["requests"])["requests"])
        entries = list.map { RequestMap.entry($0, &document) } + entries
        return document.findings
    }

    private static func entry(_ node: PackNode, _ document: inout PackDocument) -> Entry {
        let entries = document.mapping(node, keys: ["what", "from", "covers"])
        return Entry(
            what: document.text(entries["what"]), from: document.text(entries["from"]),
            covers: document.texts(entries["covers"]), line: node.line)
    }
}
