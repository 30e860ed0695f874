/// Offsets from UTC as dates and options write them.
package enum ZoneOffset {
    /// Minutes east of UTC that a whole text states: `Z`, `UTC`, `+02:00`, `-7:00 UTC`, `+0200`, `UTC+2`.
    package static func parse(_ text: String) -> Int16? {
        let bytes = Array(text.utf8)
        var place = DateText.skipSpace(bytes.span, 0)
        guard let offset = read(bytes.span, &place) else { return nil }
        return DateText.skipSpace(bytes.span, place) == bytes.count ? offset : nil
    }

    /// Reads the zone at `place`.
    static func read(_ text: Span<UInt8>, _ place: inout Int) -> Int16? {
        let isNamed = name(text, &place)
        guard place < text.count, text[place] == UInt8(ascii: "+") || text[place] == UInt8(ascii: "-") else {
            return isNamed ? 0 : nil
        }
        let sign: Int16 = text[place] == UInt8(ascii: "-") ? -1 : 1
        place += 1
        guard let minutes = minutes(text, &place) else { return nil }
        if !isNamed {
            place = DateText.skipSpace(text, place)
            _ = name(text, &place)
        }
        return sign * Int16(minutes)
    }

    /// Passes over `Z`, `UTC` or `GMT`.
    private static func name(_ text: Span<UInt8>, _ place: inout Int) -> Bool {
        switch (
            DateText.letter(text, place), DateText.letter(text, place + 1), DateText.letter(text, place + 2)
        ) {
        case (0x75, 0x74, 0x63), (0x67, 0x6D, 0x74): place += 3
        case (0x7A, 0, _): place += 1
        default: return false
        }
        return true
    }

    /// `02:00`, `7:00`, `0200`, `02`.
    private static func minutes(_ text: Span<UInt8>, _ place: inout Int) -> Int? {
        let start = place
        guard let first = DateText.number(text, &place, digits: 4) else { return nil }
        var hours = first
        var minutes = 0
        if place - start > 2 {
            hours = first / 100
            minutes = first % 100
        } else if DateText.skip(text, &place, UInt8(ascii: ":"), UInt8(ascii: ":")) {
            guard let second = DateText.number(text, &place, digits: 2) else { return nil }
            minutes = second
        }
        // The easternmost zone is UTC+14.
        guard hours <= 14, minutes < 60 else { return nil }
        return hours * 60 + minutes
    }
}

extension ZoneOffset {
    /// `UTC`, `UTC+02:00`, `UTC-07:30`.
    package static func text(_ minutes: Int16) -> String {
        guard minutes != 0 else { return "UTC" }
        let size = Int(minutes.magnitude)
        let number = { (value: Int) in (value < 10 ? "0" : "") + String(value) }
        return "UTC\(minutes < 0 ? "-" : "+")\(number(size / 60)):\(number(size % 60))"
    }
}
