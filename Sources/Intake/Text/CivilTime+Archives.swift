internal import CaseModel

extension CivilTime {
    /// Seconds since 1970 in UTC, as Unix, gzip and tar keep time.
    init(unixSeconds seconds: Int64) {
        // Beyond the year 9999 no stamp is real; the bound keeps hostile ones from overflowing.
        let bounded = min(max(seconds, -62_135_596_800), 253_402_300_799)
        self.init(utc: Timestamp(milliseconds: bounded * 1000))
    }

    /// MS-DOS date and time, as zip keeps it: local time of whoever packed, to two seconds, no zone.
    init?(dosDate date: UInt16, time: UInt16) {
        let second = Int(time >> 11) * 3600 + Int(time >> 5 & 63) * 60 + Int(time & 31) * 2
        self.init(
            year: 1980 + Int16(date >> 9), month: Int8(date >> 5 & 15), day: Int8(date & 31),
            secondOfDay: second)
    }
}
