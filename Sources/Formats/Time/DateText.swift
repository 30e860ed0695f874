/// Pieces of a date's text.
enum DateText {
    /// White space behind `place`: blanks, tabs, and the no-break spaces (U+00A0, U+202F) that newer
    /// systems put before AM and PM.
    static func skipSpace(_ text: Span<UInt8>, _ place: Int) -> Int {
        var place = place
        while place < text.count {
            if text[place] == 0x20 || text[place] == 0x09 {
                place += 1
            } else if text[place] == 0xC2, place + 1 < text.count, text[place + 1] == 0xA0 {
                place += 2
            } else if text[place] == 0xE2, place + 2 < text.count, text[place + 1] == 0x80,
                text[place + 2] == 0xAF
            {
                place += 3
            } else {
                break
            }
        }
        return place
    }

    /// A number of one to `digits` digits; `nil` if there is none or it is longer.
    static func number(_ text: Span<UInt8>, _ place: inout Int, digits: Int) -> Int? {
        var value = 0
        let start = place
        while place < text.count, let digit = digit(text[place]) {
            guard place - start < digits else { return nil }
            value = value * 10 + digit
            place += 1
        }
        return place > start ? value : nil
    }

    /// The two-digit number at `place`.
    @inline(__always)
    static func pair(_ text: Span<UInt8>, _ place: Int) -> Int? {
        guard let tens = digit(text[place]), let units = digit(text[place + 1]) else { return nil }
        return tens * 10 + units
    }

    /// The value of a decimal digit.
    @inline(__always)
    static func digit(_ byte: UInt8) -> Int? { byte >= 0x30 && byte <= 0x39 ? Int(byte - 0x30) : nil }

    /// Steps over one of `bytes`, if it stands at `place`.
    static func skip(_ text: Span<UInt8>, _ place: inout Int, _ first: UInt8, _ second: UInt8) -> Bool {
        guard place < text.count, text[place] == first || text[place] == second else { return false }
        place += 1
        return true
    }

    /// The letter at `place` in lower case; 0 if it is none.
    static func letter(_ text: Span<UInt8>, _ place: Int) -> UInt8 {
        guard place < text.count else { return 0 }
        let byte = text[place] | 0x20
        return byte >= 0x61 && byte <= 0x7A ? byte : 0
    }
}

/// Months by their English names, which the agent writes whatever the system's language is.
extension DateText {
    /// The month whose abbreviation three letters are, in any case.
    @inline(__always)
    static func month(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
        let word = UInt32(first | 0x20) << 16 | UInt32(second | 0x20) << 8 | UInt32(third | 0x20)
        switch word {
        case 0x6A616E: return 1
        case 0x666562: return 2
        case 0x6D6172: return 3
        case 0x617072: return 4
        case 0x6D6179: return 5
        case 0x6A756E: return 6
        case 0x6A756C: return 7
        case 0x617567: return 8
        case 0x736570: return 9
        case 0x6F6374: return 10
        case 0x6E6F76: return 11
        case 0x646563: return 12
        default: return nil
        }
    }

    /// The month whose abbreviation or whole name stands at `place`.
    static func monthName(_ text: Span<UInt8>, _ place: inout Int) -> Int? {
        guard place + 3 <= text.count, let month = month(text[place], text[place + 1], text[place + 2])
        else { return nil }
        place += 3
        for byte in rests[month - 1].utf8 where letter(text, place) == byte { place += 1 }
        // What is left of a longer word is no English month.
        return letter(text, place) == 0 ? month : nil
    }

    private static let rests = [
        "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember",
    ]
}
