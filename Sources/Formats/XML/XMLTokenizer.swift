internal import CaseModel

/// Splits an XML document into tokens, chunk by chunk, however damaged it is.
///
/// Ours, because a bundle is hostile input: no document type is processed, no entity expanded, nothing
/// fetched, and memory stays within `XMLLimits` whatever is fed. It does not check that a document is
/// valid or well-formed beyond what it needs, and takes several roots for one.
///
/// ```swift
/// var cursor = 0
/// while let token = tokenizer.next(in: chunk, at: &cursor) { … }   // until `nil`, for each chunk
/// for token in tokenizer.finish() { … }
/// ```
/// The tokens are the same for every way to cut the document into chunks.
package struct XMLTokenizer {
    /// Where in the document the next byte stands.
    enum State {
        case text, open, startTag, quoted, endTag, bang, comment, characterData, doctype, declaration,
            instruction
    }

    var state = State.text
    /// Position of the next byte.
    var line = 1
    var offset = 0
    /// The markup being read, from its `<`, and where that stands.
    var markup: [UInt8] = []
    var markupLine = 1
    var markupOffset = 0
    /// The last byte of the tag that is no white space: a quote opens a value only after `=`.
    var lastMark: UInt8 = 0
    /// The quote that ends the value being read, and the bytes of it that were kept.
    var quote: UInt8 = 0
    var valueBytes = 0
    /// How many bytes of `-->`, `]]>` or `?>` were seen; how deep in `[` of a document type.
    var run = 0
    var brackets = 0
    var text = XMLTextBuffer()
    var openNames: [String] = []
    /// Open elements beyond the depth limit, counted only.
    var unreportedDepth = 0
    var noted = XMLFlaws()
    private var tokens: [XMLToken] = []
    private var nextToken = 0

    package init() {}

    /// What is wrong with the document, the first of each kind.
    package var flaws: [XMLFlaw] { noted.found }

    /// The next token that is complete within `chunk`, or `nil` when the chunk is used up.
    ///
    /// - Parameter cursor: 0 for a new chunk; moves to the chunk's end.
    package mutating func next(in chunk: Span<UInt8>, at cursor: inout Int) -> XMLToken? {
        while nextToken == tokens.count {
            if nextToken > 0 {
                tokens.removeAll(keepingCapacity: true)
                nextToken = 0
            }
            guard cursor < chunk.count else { return nil }
            take(chunk[cursor])
            cursor += 1
        }
        defer { nextToken += 1 }
        return tokens[nextToken]
    }

    /// The tokens that the document's end completes: ends of elements that it left open.
    package mutating func finish() -> [XMLToken] {
        if state != .text {
            note("The document ends inside a tag, comment or section", at: (markupLine, markupOffset))
        } else if let name = openNames.last {
            note("The document ends inside <\(name)>")
        }
        flushText()
        while let name = openNames.popLast() { put(.end(name: name)) }
        defer { tokens = [] }
        return Array(tokens[nextToken...])
    }
}

extension XMLTokenizer {
    mutating func put(_ token: XMLToken) { tokens.append(token) }

    /// Notes a flaw of the form at a position, by default the present one.
    mutating func note(_ what: @autoclosure () -> String, at position: (line: Int, offset: Int)? = nil) {
        noted.note(
            .xmlMalformed, what(), line: position?.line ?? line, offset: position?.offset ?? offset)
    }

    mutating func flushText() {
        let found = text.take()
        if text.hasBadEntity { note("An entity is not one of XML's own") }
        if let found, !openNames.isEmpty, unreportedDepth == 0 { put(.text(found)) }
    }
}
