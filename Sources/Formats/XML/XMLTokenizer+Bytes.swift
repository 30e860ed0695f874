internal import CaseModel

extension XMLTokenizer {
    /// Takes one byte of the document.
    mutating func take(_ byte: UInt8) {
        switch state {
        case .text: takeText(byte)
        case .open: takeOpen(byte)
        case .startTag: takeStartTag(byte)
        case .quoted: takeQuoted(byte)
        case .endTag: takeEndTag(byte)
        case .bang: takeBang(byte)
        case .comment: takeComment(byte)
        case .characterData: takeCharacterData(byte)
        case .doctype, .declaration: takeDeclaration(byte)
        case .instruction: takeInstruction(byte)
        }
        offset += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
    }

    private mutating func beginMarkup() {
        markup.removeAll(keepingCapacity: true)
        markup.append(UInt8(ascii: "<"))
        (markupLine, markupOffset, run, brackets) = (line, offset, 0, 0)
        state = .open
    }

    mutating func takeText(_ byte: UInt8) {
        guard byte != UInt8(ascii: "<") else { return beginMarkup() }
        text.append(printable(byte))
    }

    private mutating func takeOpen(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/"): state = .endTag
        case UInt8(ascii: "!"): state = .bang
        case UInt8(ascii: "?"): state = .instruction
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
            state = .startTag
        default:
            note("A < begins no tag", at: (markupLine, markupOffset))
            text.append(UInt8(ascii: "<"))
            state = .text
            return takeText(byte)
        }
        keep(byte)
    }

    private mutating func takeStartTag(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): closeStartTag()
        case UInt8(ascii: "<"):
            note("A tag is not closed", at: (markupLine, markupOffset))
            closeStartTag()
            beginMarkup()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if lastMark == UInt8(ascii: "=") {
                (state, quote, valueBytes) = (.quoted, byte, 0)
            }
            keep(byte)
        default: keep(byte)
        }
    }

    private mutating func takeQuoted(_ byte: UInt8) {
        if byte == quote {
            state = .startTag
            keep(byte)
        } else if byte == UInt8(ascii: "<") {
            note("An attribute's quote is not closed", at: (markupLine, markupOffset))
            closeStartTag()
            beginMarkup()
        } else if valueBytes < XMLLimits.valueBytes {
            valueBytes += 1
            keep(byte)
        } else {
            noted.note(
                .limitReached, "An attribute is longer than \(XMLLimits.valueBytes) bytes", line: markupLine,
                offset: markupOffset)
        }
    }

    private mutating func takeEndTag(_ byte: UInt8) {
        guard byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") else {
            if markup.count < XMLLimits.nameBytes + 2 { keep(byte) }
            return
        }
        state = .text
        closeElement()
        if byte == UInt8(ascii: "<") {
            note("An end tag is not closed", at: (markupLine, markupOffset))
            beginMarkup()
        }
    }

    /// Keeps a byte of a tag. Of a tag that is too long the last byte is still kept, so that its end reads right.
    private mutating func keep(_ byte: UInt8) {
        if !isSpace(byte) { lastMark = byte }
        guard markup.count == XMLLimits.tagBytes else { return markup.append(printable(byte)) }
        markup[markup.count - 1] = printable(byte)
        noted.note(
            .limitReached, "A tag is longer than \(XMLLimits.tagBytes) bytes", line: markupLine,
            offset: markupOffset)
    }
}
