import CaseModel
import Formats
import Testing

struct XMLLimitTests {
    @Test(arguments: [
        (XMLLimits.depth - 1, 0), (XMLLimits.depth, 0), (XMLLimits.depth + 1, 1), (100_000, 1),
    ])
    func `elements are reported down to a depth, and beside it again`(depth: Int, flaws: Int) {
        let document =
            "<r>" + String(repeating: "<a>", count: depth - 1) + String(repeating: "</a>", count: depth - 1)
            + "<b/></r>"
        let read = XMLCheck(document, chunk: 1000)
        #expect(read.flaws.map(\.code) == Array(repeating: .xmlDepth, count: flaws))
        #expect(read.tags.count == min(depth, XMLLimits.depth) + 1)
        #expect(read.tags.last?.name == "b")
    }

    @Test(arguments: [
        (XMLLimits.attributes - 1, 0), (XMLLimits.attributes, 0), (XMLLimits.attributes + 1, 1),
    ])
    func `an element has a limited number of attributes`(count: Int, flaws: Int) {
        let attributes = (0..<count).map { " c\($0)='\($0)'" }.joined()
        let read = XMLCheck("<row\(attributes)/><b/>")
        #expect(read.tags.map(\.name) == ["row", "b"])
        #expect(read.tags.first?.attributes.count == min(count, XMLLimits.attributes))
        #expect(read.flaws.map(\.code) == Array(repeating: .limitReached, count: flaws))
    }

    @Test(arguments: [
        (XMLLimits.valueBytes - 1, 0), (XMLLimits.valueBytes, 0), (XMLLimits.valueBytes + 1, 1),
        (10_000_000, 1),
    ])
    func `a long value is cut, and what follows it is read`(count: Int, flaws: Int) {
        let read = XMLCheck("<a b='\(String(repeating: "x", count: count))' c='1'/>", chunk: 65_536)
        #expect(read.tags.first?.attributes.map(\.value.utf8.count) == [min(count, XMLLimits.valueBytes), 1])
        #expect(read.flaws.map(\.code) == Array(repeating: .limitReached, count: flaws))
    }

    @Test func `long text is cut at a character`() {
        let text = "x" + String(repeating: "é", count: XMLLimits.textBytes)
        let read = XMLCheck("<a>\(text)</a>")
        #expect(read.tokens == "<a> x\(String(repeating: "é", count: XMLLimits.textBytes / 2 - 1)) </a>")
        #expect(read.flaws.isEmpty)
    }

    @Test func `a tag without end is cut`() {
        let read = XMLCheck("<a " + String(repeating: "b='c' ", count: 100_000) + "/><d/>")
        #expect(read.tags.map(\.name) == ["a", "d"])
        #expect(read.flaws.map(\.code) == [.limitReached])
    }

    @Test func `a tag of blanks and quotes takes no longer than any other`() {
        let read = XMLCheck(
            "<a" + String(repeating: " ", count: 300_000) + String(repeating: "\" ", count: 100_000) + "/>")
        #expect(read.tags.map(\.name) == ["a"])
        #expect(read.flaws.map(\.code).contains(.limitReached))
    }

    @Test func `a name is cut`() {
        let name = String(repeating: "n", count: 1000)
        #expect(XMLCheck("<\(name)></\(name)>").flaws.isEmpty)
        #expect(XMLCheck("<\(name)></\(name)>").tags.first?.name.count == XMLLimits.nameBytes)
    }

    @Test func `nothing that a document type declares is expanded`() {
        let bomb = """
            <!DOCTYPE r [
              <!ENTITY a "ha">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY x SYSTEM "file:///etc/passwd">
            ]>
            <r>&b;&x;</r>
            """
        let read = XMLCheck(bomb)
        #expect(read.tokens == "<r> &b;&x; </r>")
        #expect(read.flaws.map(\.code) == [.xmlDoctype, .xmlMalformed])
    }

    @Test func `a file of NULs is no document`() {
        let read = XMLCheck([UInt8](repeating: 0, count: 100_000), chunk: 4096)
        #expect(read.tokens == "")
        #expect(read.flaws.map(\.code) == [.xmlMalformed])
    }
}
