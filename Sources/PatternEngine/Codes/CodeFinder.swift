package import CaseModel

extension CodeTable {
    /// More codes of one text than this say nothing together.
    static let maximumCodes = 8

    /// The error codes that stand in a text, each once, in order.
    ///
    /// `-2147024891` and `0x80070005` are known by their form. Any other number could as well be a year, a
    /// port, a size or a process; it is a code only beside one of the phrases that `codes.yaml` lists.
    package func codes(in text: String) -> [CaseReport.Code] {
        let bytes = Array(text.utf8)
        let lower = bytes.map(folded)
        var codes: [CaseReport.Code] = []
        var position = 0
        while codes.count < CodeTable.maximumCodes, let token = CodeToken(lower, from: position) {
            position = token.range.upperBound
            guard let meaning = meaning(of: token, in: lower) else { continue }
            let code = meaning.code(String(decoding: bytes[token.range], as: UTF8.self), token.value)
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    private func meaning(of token: CodeToken, in lower: [UInt8]) -> Meaning? {
        if token.isUnmistakable { return meaning(of: token.value, in: .hresult) }
        if isAmount(token, in: lower) { return nil }
        guard let space = space(behind: token, in: lower) ?? space(before: token, in: lower) else {
            return nil
        }
        if let substatus = token.substatus {
            let key = Key(space: .http, value: token.value, substatus: substatus)
            return space == .http || space == .win32 ? meanings[key] : nil
        }
        for space in space.alternatives {
            if let meaning = meaning(of: token.value, in: space) { return meaning }
        }
        return nil
    }

    /// The space that the phrase before a number tells.
    private func space(before token: CodeToken, in lower: [UInt8]) -> Space? {
        var end = token.range.lowerBound
        while end > 0, token.range.lowerBound - end < CodeTable.maximumJoint,
            CodePhrase.isJoint(lower[end - 1])
        {
            end -= 1
        }
        if end == token.range.lowerBound { return nil }
        let joint = lower[end..<token.range.lowerBound].filter { $0 > 0x20 }
        return phrases.first { phrase in
            joint.starts(with: phrase.joint) && lower[..<end].ends(with: phrase.words)
        }?.space
    }

    /// The space that the phrase behind a number tells.
    private func space(behind token: CodeToken, in lower: [UInt8]) -> Space? {
        let rest = lower[token.range.upperBound...]
        return followers.first { rest.starts(with: $0.words) }?.space
    }

    private func isAmount(_ token: CodeToken, in lower: [UInt8]) -> Bool {
        let rest = lower[token.range.upperBound...].drop { $0 == 0x20 }
        let word = rest.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "%") }
        return amounts.contains(String(decoding: word, as: UTF8.self))
    }

    /// Signs between a phrase and its number; more is no phrase any more.
    private static let maximumJoint = 6
}

extension CodeTable.Space {
    /// Where to look a number up that a phrase of this space announces: `error` may announce any.
    fileprivate var alternatives: [CodeTable.Space] {
        switch self {
        case .win32: [.win32, .http, .sql]
        case .sql: [.sql, .win32]
        case .task: [.task, .hresult, .win32]
        case .http, .hresult: [self]
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes end with a word, or words, that begin where a word begins.
    fileprivate func ends(with words: [UInt8]) -> Bool {
        guard count >= words.count, suffix(words.count).elementsEqual(words) else { return false }
        let before = endIndex - words.count - 1
        return before < startIndex || !isWordByte(self[before])
    }
}
