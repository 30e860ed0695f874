package import CaseModel

/// Dates as logs, exports and archives write them.
///
/// Forms that public pages show: `May 16 11:51:05` (KB 179719), `Nov 08 14:23:41:011` (KB 179874),
/// `3/10/2021 6:54:15 AM` (KB 210642), `21/09/2021 01:23:58 p.m.` (KB 181052), `2009-02-09 10:42:15`
/// (KB 180352), `2021-03-10 13:55:15 -7:00 UTC` (KB 210642).
/// Accepted besides: ISO 8601 with fractions and zones, 24-hour times, days before months' names.
extension CivilTime {
    /// The date and time that a range of a buffer states; `nil` if it is not one whole date and time.
    ///
    /// - Parameter dayFirst: whether `3/4/2021` is the third of April. Only asked where neither number
    ///   is above 12; learn it from a member's other dates with `statesDayFirst`.
    package static func parse(
        _ bytes: Span<UInt8>, _ range: ByteRange, dayFirst: Bool = false
    ) -> CivilTime? {
        guard range.count >= 8, range.count <= longestText else { return nil }
        let text = bytes.extracting(range.range)
        if let time = yearless(text) { return time }
        var place = DateText.skipSpace(text, 0)
        guard let date = DateText.date(text, &place, dayFirst: dayFirst) else { return nil }
        return time(text, place, date)
    }

    /// Longest text that is looked at: ISO with nanoseconds and a named zone is below 50.
    private static let longestText: Int32 = 64

    /// The year-less form `Mmm dd hh:mm:ss`, which is what nearly every record has.
    @inline(__always)
    private static func yearless(_ text: Span<UInt8>) -> CivilTime? {
        guard text.count == 15, text[3] == 0x20, text[6] == 0x20, text[9] == 0x3A, text[12] == 0x3A,
            let month = DateText.month(text[0], text[1], text[2]),
            let tens = DateText.digit(text[4] == 0x20 ? 0x30 : text[4]), let units = DateText.digit(text[5]),
            let hour = DateText.pair(text, 7), hour < 24, let minute = DateText.pair(text, 10), minute < 60,
            let second = DateText.pair(text, 13), second < 60
        else { return nil }
        return CivilTime(
            year: nil, month: Int8(month), day: Int8(tens * 10 + units),
            secondOfDay: hour * 3600 + minute * 60 + second)
    }

    /// The time of day and the zone behind a date.
    private static func time(_ text: Span<UInt8>, _ start: Int, _ date: DateText.Date) -> CivilTime? {
        var place = start
        guard let time = DateText.timeOfDay(text, &place) else { return nil }
        place = DateText.skipSpace(text, place)
        var offset: Int16?
        if place < text.count {
            guard let zone = ZoneOffset.read(text, &place) else { return nil }
            offset = zone
        }
        guard DateText.skipSpace(text, place) == text.count else { return nil }
        return CivilTime(
            year: date.year.map { Int16($0) }, month: Int8(date.month), day: Int8(date.day),
            secondOfDay: time.second, millisecond: Int16(time.millisecond), offsetMinutes: offset)
    }
}
