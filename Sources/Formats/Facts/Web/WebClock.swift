internal import CaseModel

/// Reads `2026-03-02` and `08:00:01` as minutes since 1970; the date is remembered, since it seldom changes.
struct WebClock {
    private var date: (year: Int, month: Int, day: Int) = (0, 0, 0)
    private var days: Int64 = 0

    /// `nil` if a field is missing or is no date or time.
    mutating func minute(_ line: Span<UInt8>, _ date: Range<Int>?, _ time: Range<Int>?) -> Int64? {
        guard let date, let time, date.count == 10, time.count >= 5,
            let hour = DateText.pair(line, time.lowerBound),
            let minute = DateText.pair(line, time.lowerBound + 3), hour < 24, minute < 60,
            let century = DateText.pair(line, date.lowerBound),
            let year = DateText.pair(line, date.lowerBound + 2),
            let month = DateText.pair(line, date.lowerBound + 5),
            let day = DateText.pair(line, date.lowerBound + 8), (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        let stated = (century * 100 + year, month, day)
        if stated != self.date {
            self.date = stated
            days = Int64(CivilTime.daysSinceEpoch(year: stated.0, month: stated.1, day: stated.2))
        }
        return days * 1440 + Int64(hour * 60 + minute)
    }

    /// The second within the minute of a time such as `08:00:01`; 0 if it has none.
    static func second(_ line: Span<UInt8>, _ time: Range<Int>?) -> Int64 {
        guard let time, time.count >= 8 else { return 0 }
        return Int64(DateText.pair(line, time.lowerBound + 6) ?? 0)
    }

    /// `2026-03-02T08:00:00Z`
    static func text(_ minute: Int64) -> String {
        CivilTime(utc: Timestamp(milliseconds: minute * 60_000)).isoText + "Z"
    }
}
