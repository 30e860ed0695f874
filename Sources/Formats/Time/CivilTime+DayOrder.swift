package import CaseModel

/// Which of a date's first two numbers is the day.
extension CivilTime {
    /// Whether a date with numbers only must have the day first (`true`) or the month (`false`); `nil`
    /// if both readings are possible or it is another form.
    package static func statesDayFirst(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool? {
        guard let date = NumericDate(bytes.extracting(range.range)), date.first != date.second,
            date.first > 12 || date.second > 12
        else { return nil }
        return date.first > 12
    }

    /// Whether a date that can be read both ways is written as it is where the day comes first.
    ///
    /// The log viewer writes dates in the form of its Windows. That of the United States, the one large
    /// country with the month first, has slashes and neither zeros in front nor points in AM and PM
    /// (`7/2/2020 11:28:08 AM`, KB 195015); `09/11/2021 01:23:58 p.m.` (after KB 181052) is from elsewhere.
    package static func suggestsDayFirst(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
        let text = bytes.extracting(range.range)
        guard let date = NumericDate(text), date.first <= 12, date.second <= 12 else { return false }
        return date.isPadded || date.separator == UInt8(ascii: "-") || hasPoints(text, behind: date.end)
    }

    /// Whether the half of the day is written with points: `p.m.`, `p. m.`.
    private static func hasPoints(_ text: Span<UInt8>, behind start: Int) -> Bool {
        var place = start
        while place + 1 < text.count {
            let letter = text[place] | 0x20
            if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") {
                return text[place + 1] == UInt8(ascii: ".")
            }
            place += 1
        }
        return false
    }
}

/// The first two numbers of `21/09/2021 …` or `3-10-2021 …`.
private struct NumericDate {
    let first: Int
    let second: Int
    let separator: UInt8
    /// Whether one of them has a zero in front.
    let isPadded: Bool
    /// Where the second one ends.
    let end: Int

    init?(_ text: Span<UInt8>) {
        var place = DateText.skipSpace(text, 0)
        let start = place
        guard let first = DateText.number(text, &place, digits: 2), place < text.count,
            text[place] == UInt8(ascii: "/") || text[place] == UInt8(ascii: "-")
        else { return nil }
        separator = text[place]
        place += 1
        let middle = place
        guard let second = DateText.number(text, &place, digits: 2), place < text.count,
            text[place] == separator, (1...31).contains(first), (1...31).contains(second)
        else { return nil }
        isPadded = text[start] == UInt8(ascii: "0") || text[middle] == UInt8(ascii: "0")
        self.first = first
        self.second = second
        end = place
    }
}
