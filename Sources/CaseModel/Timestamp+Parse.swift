extension Timestamp {
    /// The span of time that a text names: `2026-03-02` is a day, `2026-03-02T08:00` a minute, `…:01Z` a second.
    ///
    /// ISO 8601 with a space or `T`, in UTC unless an offset such as `+02:00` follows. `nil` for anything else.
    package static func span(_ text: String) -> Range<Timestamp>? {
        var rest = text[...]
        guard let date = digits(&rest, [4, 2, 2], separator: "-") else { return nil }
        var time: [Int] = []
        if let first = rest.first, first == "T" || first == "t" || first == " " {
            rest.removeFirst()
            guard let found = digits(&rest, [2, 2, 2], separator: ":", atLeast: 2) else { return nil }
            time = found
        }
        guard let zone = offset(&rest), rest.isEmpty,
            time.isEmpty || time[0] < 24 && time[1...].allSatisfy({ $0 < 60 })
        else { return nil }
        let second = zip(time, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
        let civil = CivilTime(
            year: Int16(clamping: date[0]), month: Int8(date[1]), day: Int8(date[2]), secondOfDay: second,
            offsetMinutes: zone)
        guard let start = civil?.timestamp(assumingYear: 0, offsetMinutes: 0) else { return nil }
        let length = [0: 86_400, 2: 60, 3: 1][time.count] ?? 1
        return start..<Timestamp(milliseconds: start.milliseconds + Int64(length) * 1000)
    }

    /// Numbers of given widths with a separator between them.
    private static func digits(
        _ rest: inout Substring, _ widths: [Int], separator: Character, atLeast least: Int? = nil
    ) -> [Int]? {
        var numbers: [Int] = []
        for width in widths {
            var tail = rest
            if !numbers.isEmpty {
                guard tail.first == separator else { break }
                tail.removeFirst()
            }
            let text = tail.prefix(width)
            guard text.utf8.count == width, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(text)
            else { break }
            numbers.append(number)
            rest = tail.dropFirst(width)
        }
        return numbers.count >= (least ?? widths.count) ? numbers : nil
    }

    /// Minutes east of UTC at the end of a text: nothing, `Z`, `+02:00`.
    private static func offset(_ rest: inout Substring) -> Int16? {
        guard let first = rest.first else { return 0 }
        rest.removeFirst()
        if first == "Z" || first == "z" { return 0 }
        guard first == "+" || first == "-", let parts = digits(&rest, [2, 2], separator: ":"), parts[0] < 15,
            parts[1] < 60
        else { return nil }
        return Int16((first == "-" ? -1 : 1) * (parts[0] * 60 + parts[1]))
    }
}
