/// Counts what a unit takes from disk and what its inflaters make of it, all layers together.
///
/// Judging the sum catches bombs that are spread over layers or members, where each one alone looks
/// harmless.
final class UnitLedger {
    private let ratio: Int64
    private let grace: Int64
    private(set) var consumed: Int64 = 0
    private(set) var produced: Int64 = 0
    private let stated: Int64
    private let notes: ReadingNotes
    /// Bytes of the input that somebody was told of.
    private var told: Int64 = 0

    /// - Parameter stated: bytes that the unit says it takes from disk; more are not told.
    init(ratio: Int64, grace: Int64, stated: Int64 = 0, notes: ReadingNotes = .none) {
        self.ratio = ratio
        self.grace = grace
        self.stated = stated
        self.notes = notes
    }

    func consume(_ count: Int) {
        consumed += Int64(count)
        tell(upTo: consumed)
    }

    func produce(_ count: Int) { produced += Int64(count) }

    /// Tells of content that a member gave.
    func note(content count: Int) { notes.content(Int64(count)) }

    /// The unit is read, also where parts of it were passed over.
    func close() { tell(upTo: stated) }

    /// What is read twice, or beyond what was stated, must not count twice.
    private func tell(upTo count: Int64) {
        let reached = min(count, stated)
        guard reached > told else { return }
        notes.input(reached - told)
        told = reached
    }

    /// Whether the unit has become a decompression bomb; it stays one.
    var isExhausted: Bool { produced > grace && produced / ratio > consumed }

    /// How many bytes an inflater may make before it must ask again: less than one step past the limit.
    static let step = 1 << 20
}
