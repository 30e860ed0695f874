internal import CaseModel

/// Opening and closing elements, and the ends that a damaged document owes.
extension XMLTokenizer {
    mutating func closeStartTag() {
        state = .text
        flushText()
        let isEmpty = markup.last == UInt8(ascii: "/")
        guard unreportedDepth == 0, openNames.count < XMLLimits.depth else {
            if !isEmpty { unreportedDepth += 1 }
            return noted.note(
                .xmlDepth, "Elements nest deeper than \(XMLLimits.depth)", line: markupLine,
                offset: markupOffset)
        }
        let name = putStart()
        if isEmpty { put(.end(name: name)) } else { openNames.append(name) }
    }

    private mutating func putStart() -> String {
        let tag = XMLTagParser(markup)
        if let flaw = tag.flaw { note(flaw, at: (markupLine, markupOffset)) }
        if tag.hasTooManyAttributes {
            noted.note(
                .limitReached, "An element has more than \(XMLLimits.attributes) attributes",
                line: markupLine, offset: markupOffset)
        }
        put(
            .start(
                XMLStartTag(
                    name: tag.name, attributes: tag.attributes, line: markupLine, offset: markupOffset,
                    raw: rawTag)))
        return tag.name
    }

    private var rawTag: String {
        let kept = Array(markup.prefix(XMLLimits.rawBytes - 1))
        return String(decoding: kept.withoutTornScalar, as: UTF8.self) + ">"
    }

    /// Closes the element named by an end tag, and those that were left open in it.
    mutating func closeElement() {
        flushText()
        guard unreportedDepth == 0 else { return unreportedDepth -= 1 }
        let name = String(
            decoding: markup[2...].prefix { !isSpace($0) }.prefix(XMLLimits.nameBytes), as: UTF8.self)
        guard let match = openNames.lastIndex(of: name) else {
            return note("</\(name)> closes nothing", at: (markupLine, markupOffset))
        }
        if match < openNames.count - 1 {
            let open = openNames[openNames.count - 1]
            note("<\(open)> is not closed", at: (markupLine, markupOffset))
        }
        while openNames.count > match {
            put(.end(name: openNames.removeLast()))
        }
    }
}
