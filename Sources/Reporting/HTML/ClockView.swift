import CaseModel

/// A machine's clock as the page's templates see it.
struct ClockView {
    let host: HTMLText
    /// `4.2 s ahead`, `61 s behind`, with what it may be wrong by.
    let lead: HTMLText
    let because: HTMLText

    init(_ clock: CaseReport.Clock) {
        host = HTMLText(clock.host)
        lead = HTMLText(clock.wording)
        because = HTMLText(clock.because)
    }
}

extension CaseReport.Clock {
    /// How far the clock is off, `4.2 s ahead ± 0.5 s`.
    var wording: String {
        let margin = uncertainty.map { " ± \(tenths($0)) s" } ?? ", at least"
        return "\(tenths(abs(ahead))) s \(ahead < 0 ? "behind" : "ahead")\(margin)"
    }
}

/// A number of seconds with one decimal, the same text everywhere.
private func tenths(_ seconds: Double) -> String {
    let count = Int64((min(max(seconds, -1e12), 1e12) * 10).rounded())
    return count.magnitude.isMultiple(of: 10)
        ? grouped(count / 10) : "\(grouped(count / 10)).\(count.magnitude % 10)"
}
