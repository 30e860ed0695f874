/// The content of the member at which an archive stands.
final class ArchiveSource: ByteSource {
    private let reader: ArchiveReader
    private let ledger: UnitLedger
    private var isEnded = false
    private(set) var failure: SourceFailure?

    init(_ reader: ArchiveReader, ledger: UnitLedger) {
        self.reader = reader
        self.ledger = ledger
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard !isEnded, failure == nil, buffer.count > 0 else { return 0 }
        guard !ledger.isExhausted else {
            failure = .ratio
            return 0
        }
        let room = min(buffer.count, UnitLedger.step)
        let count = unsafe reader.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
        ledger.produce(count)
        if count == 0 {
            isEnded = true
            failure = reader.failure
        }
        return count
    }

    /// Reads what nobody read: skipping would decompress just the same, but uncounted.
    func drain(_ block: Block) { while unsafe read(into: block.bytes) > 0 {} }
}
