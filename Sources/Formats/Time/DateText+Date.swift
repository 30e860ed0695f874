extension DateText {
    /// A date without its time.
    struct Date {
        var year: Int?
        var month: Int
        var day: Int
    }

    /// Years that a log may state; what lies outside is not a date.
    private static let years = 1970...2999

    /// Reads the date at `place` in any of the accepted forms.
    static func date(_ text: Span<UInt8>, _ place: inout Int, dayFirst: Bool) -> Date? {
        if letter(text, place) != 0 { return monthFirst(text, &place) }
        let start = place
        guard let first = number(text, &place, digits: 4) else { return nil }
        if place - start == 4 { return yearFirst(first, text, &place) }
        guard place - start <= 2, place < text.count else { return nil }
        let separator = text[place]
        switch separator {
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"): break
        case 0x20: return named(day: first, text, &place)
        default: return nil
        }
        place += 1
        if letter(text, place) != 0 {
            place -= 1
            return named(day: first, text, &place)
        }
        guard let second = number(text, &place, digits: 2), place < text.count,
            text[place] == separator
        else { return nil }
        place += 1
        guard let year = year(text, &place) else { return nil }
        // Dots between numbers are written where the day comes first.
        let isDayFirst = first > 12 || second <= 12 && (dayFirst || separator == UInt8(ascii: "."))
        return isDayFirst
            ? Date(year: year, month: second, day: first)
            : Date(year: year, month: first, day: second)
    }
}

/// The forms.

extension DateText {
    /// `May 16`, `May  6`, `May 16 2021`, `May 16, 2021`.
    static func monthFirst(_ text: Span<UInt8>, _ place: inout Int) -> Date? {
        guard let month = monthName(text, &place) else { return nil }
        place = skipSpace(text, place)
        guard let day = number(text, &place, digits: 2) else { return nil }
        var behind = place
        _ = skip(text, &behind, UInt8(ascii: ","), UInt8(ascii: ","))
        behind = skipSpace(text, behind)
        // Four digits that no colon follows are a year.
        if let year = number(text, &behind, digits: 4), isYear(year),
            behind == text.count || text[behind] == 0x20
        {
            place = behind
            return Date(year: year, month: month, day: day)
        }
        return Date(year: nil, month: month, day: day)
    }

    /// `16 May 2021`, `16-May-2021`, `16 May`, from behind the day.
    static func named(day: Int, _ text: Span<UInt8>, _ place: inout Int) -> Date? {
        place += 1
        guard let month = monthName(text, &place) else { return nil }
        var behind = place
        if skip(text, &behind, 0x20, UInt8(ascii: "-")), let year = number(text, &behind, digits: 4),
            isYear(year)
        {
            place = behind
            return Date(year: year, month: month, day: day)
        }
        return Date(year: nil, month: month, day: day)
    }

    /// `2021-03-10`, `2021/03/10`, from behind the year.
    static func yearFirst(_ year: Int, _ text: Span<UInt8>, _ place: inout Int) -> Date? {
        guard isYear(year), skip(text, &place, UInt8(ascii: "-"), UInt8(ascii: "/")),
            let month = number(text, &place, digits: 2), month <= 12,
            skip(text, &place, UInt8(ascii: "-"), UInt8(ascii: "/")),
            let day = number(text, &place, digits: 2)
        else { return nil }
        _ = skip(text, &place, UInt8(ascii: "T"), UInt8(ascii: "t"))
        return Date(year: year, month: month, day: day)
    }

    /// A year of four digits, or of two in this century.
    static func year(_ text: Span<UInt8>, _ place: inout Int) -> Int? {
        let start = place
        guard let value = number(text, &place, digits: 4) else { return nil }
        if place - start == 2 { return 2000 + value }
        return place - start == 4 && isYear(value) ? value : nil
    }

    private static func isYear(_ value: Int) -> Bool { years.contains(value) }
}
