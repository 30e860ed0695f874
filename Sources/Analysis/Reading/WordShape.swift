internal import CaseModel

/// What a word of a message is by its form, if it is something that varies: the hole that stands for it,
/// and where the value ends (a full stop or colon behind it stays).
struct WordShape {
    let hole: String
    let end: Int

    /// `nil` for a word without digits and slashes, which is taken as a part of the fixed text.
    init?(_ message: Span<UInt8>, _ word: Range<Int>) {
        var letters = 0
        var digits = 0
        var dots = 0
        var slashes = 0
        var others = 0
        let end = WordShape.valueEnd(message, word)
        for index in word.lowerBound..<end {
            switch message[index] {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case UInt8(ascii: "."): dots += 1
            case UInt8(ascii: "\\"), UInt8(ascii: "/"): slashes += 1
            case UInt8(ascii: "-"), UInt8(ascii: "_"): break
            default: others += 1
            }
        }
        guard digits + slashes > 0 else { return nil }
        let first = message[word.lowerBound]
        let isSigned = first == UInt8(ascii: "-")
        let length = end - word.lowerBound
        if slashes + others > 0 {
            // A word takes its full stop along.
            self.init(hole: "{word}", end: word.upperBound)
        } else if WordShape.isGUID(message, word.lowerBound..<end) {
            self.init(hole: "{guid}", end: end)
        } else if letters == 0, digits == length || isSigned && digits == length - 1 {
            // What is as long as an HRESULT with its sign is one.
            self.init(hole: isSigned && digits >= 9 ? "{code}" : "{number}", end: end)
        } else if letters == 0, digits + dots == length {
            self.init(hole: "{version}", end: end)
        } else if WordShape.isHex(message, word.lowerBound..<end) {
            self.init(hole: "{code}", end: end)
        } else {
            self.init(hole: "{host}", end: end)
        }
    }

    private init(hole: String, end: Int) {
        self.hole = hole
        self.end = end
    }

    /// Where the value ends: full stops and colons behind it belong to the sentence.
    private static func valueEnd(_ message: Span<UInt8>, _ word: Range<Int>) -> Int {
        var end = word.upperBound
        while end > word.lowerBound + 1, isSentenceSign(message[end - 1]) { end -= 1 }
        return end
    }

    private static func isSentenceSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "!")
    }

    static func isGUID(_ message: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == GUID.length && GUID(message, at: range.lowerBound) != nil
    }

    /// `0x` and hexadecimal digits, as many as a code has at most.
    private static func isHex(_ message: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard (3...18).contains(range.count), message[range.lowerBound] == UInt8(ascii: "0"),
            message[range.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
        else { return false }
        return (range.lowerBound + 2..<range.upperBound).allSatisfy { hexValue(of: message[$0]) < 16 }
    }
}
