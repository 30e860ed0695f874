/// Counts what a unit takes from disk and what its inflaters make of it, all layers together.
///
/// Judging the sum catches bombs that are spread over layers or members, where each one alone looks
/// harmless.
final class UnitLedger {
    private let ratio: Int64
    private let grace: Int64
    private(set) var consumed: Int64 = 0
    private(set) var produced: Int64 = 0

    init(ratio: Int64, grace: Int64) {
        self.ratio = ratio
        self.grace = grace
    }

    func consume(_ count: Int) { consumed += Int64(count) }

    func produce(_ count: Int) { produced += Int64(count) }

    /// Whether the unit has become a decompression bomb; it stays one.
    var isExhausted: Bool { produced > grace && produced / ratio > consumed }

    /// How many bytes an inflater may make before it must ask again: less than one step past the limit.
    static let step = 1 << 20
}
