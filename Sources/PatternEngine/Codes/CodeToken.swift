/// A number in a text that may be an error code.
struct CodeToken: Equatable {
    /// Where it stands, sign and prefix included.
    var range: Range<Int>
    var value: UInt32
    /// The second number of `404.7`.
    var substatus: UInt32?
    /// Whether nothing but an HRESULT looks like this.
    var isUnmistakable: Bool

    /// The next number at or after `start` that is not a part of a word, date, address or version.
    init?(_ lower: [UInt8], from start: Int) {
        var position = start
        while position < lower.count {
            let isStart = isDigit(lower[position]) || CodeToken.isSign(lower, position)
            guard isStart, position == 0 || !CodeToken.continues(lower, position) else {
                position += 1
                continue
            }
            let end = CodeToken.runEnd(lower, position)
            if let token = CodeToken(lower, position..<end) {
                self = token
                return
            }
            position = end
        }
        return nil
    }

    private init?(_ lower: [UInt8], _ run: Range<Int>) {
        let text = String(decoding: lower[run], as: UTF8.self)
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count <= 2, let value = CodeTable.value(of: String(pieces[0])) else { return nil }
        self.value = value
        range = run
        if pieces.count == 2 {
            guard let second = UInt32(pieces[1]), second < 100, pieces[0].count == 3 else { return nil }
            substatus = second
        }
        let isWholeHex = text.hasPrefix("0x") && text.count == 10
        // What an HRESULT of an error looks like when it is printed with its sign.
        let isNegative = text.hasPrefix("-") && text.count >= 9 && value & 0x8000_0000 != 0
        isUnmistakable = isWholeHex || isNegative || text.hasPrefix("0x") && value > 0xFFFF
    }

    /// A sign counts when a digit follows.
    private static func isSign(_ lower: [UInt8], _ position: Int) -> Bool {
        lower[position] == UInt8(ascii: "-") && position + 1 < lower.count && isDigit(lower[position + 1])
    }

    /// Whether what stands before makes a number here a part of something longer.
    private static func continues(_ lower: [UInt8], _ position: Int) -> Bool {
        let before = lower[position - 1]
        return isWordByte(before)
            || [".", "-", "\\", "/", "$", "+"].contains(Character(UnicodeScalar(before)))
            || before == UInt8(ascii: ":") && position > 1 && isDigit(lower[position - 2])
    }

    /// The end of letters, digits and inner signs that a date, version or address would have, too.
    private static func runEnd(_ lower: [UInt8], _ start: Int) -> Int {
        var end = start + 1
        while end < lower.count {
            let isInner = [".", "-", "/", "\\", ":"].contains(Character(UnicodeScalar(lower[end])))
            if isInner {
                guard end + 1 < lower.count, isDigit(lower[end + 1]) else { break }
            } else if !isWordByte(lower[end]) {
                break
            }
            end += 1
        }
        return end
    }
}

/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a byte is a part of a word: a letter, digit, underscore, or any beyond ASCII.
func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || folded(byte) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
}
