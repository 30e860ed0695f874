import PackText
import PatternEngine
import Testing

/// The form in which data files are read, whether they were parsed now or when the program was built.
struct PackTreeTests {
    @Test(arguments: [
        ("pack: sql", #"{1,1,21:"1,1,4:pack"1,7,3:sql"#),
        ("- a\n- [b, 'c']", #"[1,1,32:"1,3,1:a[2,3,16:"2,4,1:b"2,7,1:c"#),
        ("x:", #"{1,1,15:"1,1,1:x"1,3,0:"#),
        ("|\n  one\n  zwölf\n", "\"1,1,11:one\nzwölf\n"),
    ])
    func `a layout says kind, place and length of each node`(yaml: String, layout: String) throws {
        #expect(String(decoding: try PackTree(yaml: yaml).layout, as: UTF8.self) == layout)
    }

    @Test func `what is read from a layout is what the YAML says`() throws {
        let root = try PackTree(yaml: "a: [1, '', { b: \"ü\\n\" }]\nc: ~\n? [d]\n: e").root
        let a = #""a"1:1=["1"1:5""1:8{"b"1:14="ü\n"1:17}1:12]1:4"#
        #expect(said(by: root) == "{" + a + #""c"2:1="~"2:4["d"3:4]3:3="e"4:3}1:1"#)
    }

    /// Everything that a node tells, by the way that readers take.
    private func said(by node: PackNode) -> String {
        let content: String =
            switch node.kind {
            case .text: "\"" + (node.text ?? "nothing").replacing("\n", with: "\\n") + "\""
            case .list: "[" + node.members.map(said).joined() + "]"
            case .mapping: "{" + node.entries.map { said(by: $0) + "=" + said(by: $1) }.joined() + "}"
            }
        return content + "\(node.line):\(node.column)"
    }

    @Test func `texts have no members, lists no entries, mappings no text`() throws {
        let root = try PackTree(yaml: "a: [b]").root
        #expect(root.text == nil && root.members.isEmpty && root.entries.count == 1)
        #expect(root.entries[0].value.text == nil && root.entries[0].value.entries.isEmpty)
        #expect(root.entries[0].key.members.isEmpty && root.entries[0].key.entries.isEmpty)
    }

    @Test func `a file with a layout is read without its text`() {
        let file = PackFile(
            path: "requests.yaml", text: "no: [YAML", layout: #"{1,1,23:"1,1,8:requests[1,11,0:"#)
        let library = PatternLibrary(files: [file])
        #expect(library.findings == [])
        #expect(library.packs.map(\.file.text) == ["no: [YAML"])
        #expect(PatternLibrary(files: [("requests.yaml", file.text)]).findings.count == 1)
    }
}
