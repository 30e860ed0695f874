internal import CaseModel

/// Everything that is neither text nor a tag: comments, CDATA, declarations, instructions.
extension XMLTokenizer {
    private static let commentStart = [UInt8]("<!--".utf8)
    private static let characterDataStart = [UInt8]("<![CDATA[".utf8)
    private static let doctypeStart = [UInt8]("<!DOCTYPE".utf8)

    /// Decides, as soon as the bytes suffice, what `<!` begins.
    mutating func takeBang(_ byte: UInt8) {
        markup.append(byte)
        if markup == Self.commentStart {
            state = .comment
        } else if markup == Self.characterDataStart {
            state = .characterData
        } else if markup == Self.doctypeStart {
            state = .doctype
            quote = 0
            noted.note(
                .xmlDoctype, "A document type declaration was skipped", line: markupLine, offset: markupOffset
            )
        } else if ![Self.commentStart, Self.characterDataStart, Self.doctypeStart].contains(where: {
            $0.starts(with: markup)
        }) {
            note("A <! begins nothing that is known", at: (markupLine, markupOffset))
            (state, quote) = (.declaration, 0)
            takeDeclaration(byte)
        }
    }

    mutating func takeComment(_ byte: UInt8) {
        if byte == UInt8(ascii: ">"), run >= 2 { state = .text }
        run = byte == UInt8(ascii: "-") ? run + 1 : 0
    }

    mutating func takeCharacterData(_ byte: UInt8) {
        if byte == UInt8(ascii: "]") { return run += 1 }
        let isEnd = byte == UInt8(ascii: ">") && run >= 2
        for _ in 0..<min(isEnd ? run - 2 : run, XMLLimits.textBytes) {
            text.appendLiteral(UInt8(ascii: "]"))
        }
        run = 0
        if isEnd { return state = .text }
        text.appendLiteral(printable(byte))
    }

    /// Skips to the `>` that is in no bracket and no quotes.
    mutating func takeDeclaration(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
        case _ where quote != 0: break
        case UInt8(ascii: "["): brackets += 1
        case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
        case UInt8(ascii: ">"): if brackets == 0 { state = .text }
        default: break
        }
    }

    mutating func takeInstruction(_ byte: UInt8) {
        if byte == UInt8(ascii: ">"), run > 0 { state = .text }
        run = byte == UInt8(ascii: "?") ? 1 : 0
        guard byte == UInt8(ascii: "<") else { return }
        note("An instruction is not closed", at: (markupLine, markupOffset))
        state = .text
        takeText(byte)
    }

    /// The byte, or `?` for a control character that XML does not allow; the server's own messages show
    /// such a character as `?`, too (KB 151953).
    mutating func printable(_ byte: UInt8) -> UInt8 {
        if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { return byte }
        note("A control character (\(byte)) stands in the document")
        return UInt8(ascii: "?")
    }
}
