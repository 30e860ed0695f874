import CaseModel

/// Seconds since 1970 of an ISO 8601 instant in UTC, `2026-03-02T08:00:01Z`; fractions are dropped.
func seconds(_ time: String) -> Int64? {
    let bytes = Array(time.utf8)
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z") else { return nil }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
        let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
        (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let days = CivilTime.daysSinceEpoch(year: year, month: month, day: day)
    return Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
}

/// The instant in the way the reports write it, without seconds.
func minute(_ seconds: Int64) -> String {
    String(moment(Timestamp(milliseconds: seconds * 1000).description).prefix(16))
}
