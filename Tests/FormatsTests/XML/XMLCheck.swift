import CaseModel
import Formats

/// A document read in chunks, as text to compare: `<a b=1> text </a>`.
struct XMLCheck {
    private(set) var tokens = ""
    private(set) var tags: [XMLStartTag] = []
    private(set) var flaws: [XMLFlaw] = []

    init(_ document: String, chunk: Int = .max) { self.init(Array(document.utf8), chunk: chunk) }

    init(_ bytes: [UInt8], chunk: Int = .max) {
        var tokenizer = XMLTokenizer()
        var found: [XMLToken] = []
        for part in chunks(of: bytes, chunk) {
            var cursor = 0
            while let token = tokenizer.next(in: part.span, at: &cursor) { found.append(token) }
        }
        found += tokenizer.finish()
        flaws = tokenizer.flaws
        for token in found {
            if case .start(let tag) = token { tags.append(tag) }
        }
        tokens = found.map(Self.text).joined(separator: " ")
    }

    /// The flaws as a reader of the report meets them.
    var messages: [String] { flaws.map { $0.problem(of: "a.xml").message } }

    private static func text(_ token: XMLToken) -> String {
        switch token {
        case .start(let tag):
            let attributes = tag.attributes.map { " \($0.name)=\($0.value)" }.joined()
            return "<\(tag.name)\(attributes)>"
        case .text(let text): return text
        case .end(let name): return "</\(name)>"
        }
    }
}

/// `bytes` in pieces of `size`.
func chunks(of bytes: [UInt8], _ size: Int) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: max(1, min(size, bytes.count))).map { start in
        Array(bytes[start..<min(bytes.count, start + min(size, bytes.count))])
    }
}
