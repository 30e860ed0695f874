/// How far the clock behind a machine's records is ahead of the Notification Server's.
package struct ClockEstimate: Sendable, Equatable {
    package var host: String
    /// Milliseconds; negative for a clock that is behind.
    package var offset: Int64
    /// Milliseconds by which the estimate may be wrong either way; `nil` when only one side is bounded.
    package var uncertainty: Int64?
    /// Pairs of records that the estimate rests on.
    package var pairs: Int
    /// What it rests on and what it means, in a sentence.
    package var because: String

    package init(host: String, offset: Int64, uncertainty: Int64?, pairs: Int, because: String) {
        self.host = host
        self.offset = offset
        self.uncertainty = uncertainty
        self.pairs = pairs
        self.because = because
    }
}

extension CaseReport.Clock {
    /// The estimate in seconds, as the report tells it.
    package init(_ estimate: ClockEstimate) {
        self.init(
            host: estimate.host, ahead: Double(estimate.offset) / 1000,
            uncertainty: estimate.uncertainty.map { Double($0) / 1000 }, pairs: estimate.pairs,
            because: estimate.because)
    }
}
