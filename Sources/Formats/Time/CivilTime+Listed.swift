package import CaseModel

extension CivilTime {
    /// The date and time in a cell of a listing or table, in any of the accepted forms; a date alone counts
    /// from midnight.
    ///
    /// - Parameter dayFirst: whether `3/4/2021` is the third of April.
    package static func listed(_ text: some StringProtocol, dayFirst: Bool = false) -> CivilTime? {
        let bytes = Array(text.utf8)
        if let time = parse(bytes.span, ByteRange(0..<bytes.count), dayFirst: dayFirst) { return time }
        let midnight = bytes + Array(" 00:00".utf8)
        return parse(midnight.span, ByteRange(0..<midnight.count), dayFirst: dayFirst)
    }

    /// Seconds since 1970 as if the time were UTC: orders and subtracts times of one listing, which are
    /// all of one machine.
    package var orderedSeconds: Int64 {
        timestamp(assumingYear: 1970, offsetMinutes: 0).milliseconds / 1000
    }

    /// `2026-03-02T08:00:01`, without the zone that a listing does not state.
    package var isoText: String {
        let parts = [Int(month), Int(day), secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
        let date = "\(year.map { "\($0)" } ?? "????")-\(parts[0])-\(parts[1])"
        return "\(date)T\(parts[2]):\(parts[3]):\(parts[4])"
    }
}
