/// Finds the fixed texts of a program: two literals or more with spaces between them.
///
/// Comparing such a text with single spaces at once gives what comparing part for part gives, wherever it
/// succeeds: a literal does not begin with white space, so each space is all there is. Where it fails, the
/// parts are compared one by one, since there may be other white space.
struct FixedTexts {
    private(set) var nodes: [TemplateProgram.Node]
    private(set) var texts: [TemplateProgram.Text] = []
    private(set) var bytes: [UInt8] = []

    init(_ nodes: [TemplateProgram.Node], _ sequences: [Range<Int>], _ pool: [UInt8]) {
        self.nodes = nodes
        for sequence in sequences {
            var first = sequence.lowerBound
            while first < sequence.upperBound {
                let end = FixedTexts.end(nodes[first..<sequence.upperBound])
                if end > first + 1 { add(first..<end, pool) }
                first = max(end, first + 1)
            }
        }
    }

    /// Where the text ends that the first of some nodes begins: behind its last literal.
    private static func end(_ nodes: ArraySlice<TemplateProgram.Node>) -> Int {
        var end = nodes.startIndex
        while end < nodes.endIndex, nodes[end].operation == .literal {
            end += 1
            guard end + 1 < nodes.endIndex, nodes[end].operation == .spaces,
                nodes[end + 1].operation == .literal
            else { break }
            end += 1
        }
        return end
    }

    private mutating func add(_ range: Range<Int>, _ pool: [UInt8]) {
        let start = bytes.count
        for node in nodes[range] {
            if node.operation == .spaces {
                bytes.append(UInt8(ascii: " "))
            } else {
                bytes += pool[Int(node.first)..<Int(node.first + node.second)]
            }
        }
        nodes[range.lowerBound].text = Int32(texts.count)
        texts.append(TemplateProgram.Text(start: start, count: bytes.count - start, next: range.upperBound))
    }
}
