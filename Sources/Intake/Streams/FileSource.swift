/// Part of a file, read with `pread`.
final class FileSource: ByteSource {
    private let whole: FileExtent
    private let ledger: UnitLedger
    private var position: Int64 = 0
    private(set) var failure: SourceFailure?

    init(_ extent: FileExtent, ledger: UnitLedger) {
        whole = extent
        self.ledger = ledger
    }

    var extent: FileExtent? { whole.part(from: position, count: .max) }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let wanted = Int(min(Int64(buffer.count), whole.count - position))
        guard failure == nil, wanted > 0 else { return 0 }
        do {
            let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
            let count = try unsafe whole.file.read(into: part, at: whole.offset + position)
            // The file was longer when it was listed.
            if count == 0 { failure = .truncated }
            position += Int64(count)
            ledger.consume(count)
            return count
        } catch {
            failure = .unreadable(error.description)
            return 0
        }
    }
}
