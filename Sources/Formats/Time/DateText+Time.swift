extension DateText {
    /// A time of day: the second of the day and the millisecond.
    struct Time {
        var second: Int
        var millisecond: Int
    }

    /// Reads `14:23`, `6:54:15 AM`, `14:23:41:011`, `14:23:41.1234567`.
    static func timeOfDay(_ text: Span<UInt8>, _ place: inout Int) -> Time? {
        _ = skip(text, &place, UInt8(ascii: ","), UInt8(ascii: ","))
        place = skipSpace(text, place)
        guard var hour = number(text, &place, digits: 2), let minute = colonNumber(text, &place),
            minute < 60
        else { return nil }
        var second = 0
        var millisecond = 0
        if place < text.count, text[place] == UInt8(ascii: ":") {
            guard let value = colonNumber(text, &place), value <= 60 else { return nil }
            // A leap second is told as the second before it.
            second = min(value, 59)
            guard let fraction = fraction(text, &place) else { return nil }
            millisecond = fraction
        }
        if let isAfternoon = halfOfDay(text, &place) {
            // A 24-hour time with a needless "PM" is read as what it says.
            if hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
        }
        guard hour < 24 else { return nil }
        return Time(second: hour * 3600 + minute * 60 + second, millisecond: millisecond)
    }

    private static func colonNumber(_ text: Span<UInt8>, _ place: inout Int) -> Int? {
        guard skip(text, &place, UInt8(ascii: ":"), UInt8(ascii: ":")) else { return nil }
        return number(text, &place, digits: 2)
    }

    /// Milliseconds from `.1234567`, `,123` or `:011`; 0 without a fraction, `nil` for a wrong one.
    private static func fraction(_ text: Span<UInt8>, _ place: inout Int) -> Int? {
        guard place < text.count else { return 0 }
        let mark = text[place]
        guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") || mark == UInt8(ascii: ":")
        else { return 0 }
        place += 1
        let start = place
        guard var value = number(text, &place, digits: longestFraction) else { return nil }
        // Behind a colon stand milliseconds, not a decimal fraction.
        if mark == UInt8(ascii: ":"), place - start <= 3 { return value }
        for _ in min(3, place - start)..<3 { value *= 10 }
        for _ in 3..<max(3, place - start) { value /= 10 }
        return value
    }

    /// Nanoseconds: no source states more.
    private static let longestFraction = 9

    /// `true` for PM, `p.m.`, `p. m.`; `false` for AM; `nil`, and nothing passed over, for neither.
    private static func halfOfDay(_ text: Span<UInt8>, _ place: inout Int) -> Bool? {
        var behind = skipSpace(text, place)
        let half = letter(text, behind)
        guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else { return nil }
        behind += 1
        _ = skip(text, &behind, UInt8(ascii: "."), UInt8(ascii: "."))
        behind = skipSpace(text, behind)
        guard letter(text, behind) == UInt8(ascii: "m") else { return nil }
        behind += 1
        _ = skip(text, &behind, UInt8(ascii: "."), UInt8(ascii: "."))
        place = behind
        return half == UInt8(ascii: "p")
    }
}
