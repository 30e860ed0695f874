/// The content of a zip entry that was inflated as a whole and is what its archive states.
///
/// Valid until its inflater gets the next entry.
final class WholeSource: ByteSource {
    private let inflater: WholeInflater
    private let entry: ZipEntry
    private let ledger: UnitLedger
    private var position = 0
    private var consumed = 0

    init(_ inflater: WholeInflater, _ entry: ZipEntry, ledger: UnitLedger) {
        self.inflater = inflater
        self.entry = entry
        self.ledger = ledger
    }

    /// What could be wrong was found before.
    var failure: SourceFailure? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = unsafe inflater.copy(from: position, into: buffer)
        position += count
        ledger.produce(count)
        if count > 0 { consume() }
        return count
    }

    /// Accounts for the compressed bytes in step with the content, so that progress is as smooth.
    private func consume() {
        let reached = Int(entry.compressedSize) * position / Int(entry.size)
        ledger.consume(reached - consumed)
        consumed = reached
    }
}
