extension CivilTime {
    /// All of it in one integer, for a database column: year 14 bits (0 for none), month 4, day 5,
    /// second of the day 17, millisecond 10, zone 12 (minutes east plus 1,024; 0 for none).
    package var packed: Int64 {
        var value = Int64(year ?? 0)
        value = value << 4 | Int64(month)
        value = value << 5 | Int64(day)
        value = value << 17 | Int64(secondOfDay)
        value = value << 10 | Int64(millisecond)
        return value << 12 | (offsetMinutes.map { Int64($0) + 1024 } ?? 0)
    }

    /// The inverse of `packed`; `nil` for a number that is no packed time.
    package init?(packed value: Int64) {
        let year = Int16(truncatingIfNeeded: value >> 48)
        let zone = Int16(value & 0xFFF)
        self.init(
            year: year == 0 ? nil : year, month: Int8(value >> 44 & 0xF), day: Int8(value >> 39 & 0x1F),
            secondOfDay: Int(value >> 22 & 0x1FFFF), millisecond: Int16(value >> 12 & 0x3FF),
            offsetMinutes: zone == 0 ? nil : zone - 1024)
    }
}
