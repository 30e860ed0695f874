internal import CArchive

/// The bytes of an archive, as the library asks for them: in order, or from any position.
///
/// Invariant: the block handed to the library is not written to before its next call; the feed outlives
/// the reader that uses it, because the reader holds it.
@safe final class ArchiveFeed {
    private let origin: Origin
    private let block = Block(count: 1 << 17)
    private var position: Int64 = 0

    private enum Origin {
        case stream(PeekableSource)
        case extent(FileExtent, UnitLedger)
    }

    /// Bytes that can only be read from first to last.
    init(_ source: PeekableSource) { origin = .stream(source) }

    /// Bytes that lie on disk.
    init(_ extent: FileExtent, _ ledger: UnitLedger) { origin = .extent(extent, ledger) }

    /// Why the bytes ended early, if they did.
    var failure: SourceFailure? {
        if case .stream(let source) = origin { source.failure } else { nil }
    }

    private func read() -> Int {
        switch origin {
        case .stream(let source): return unsafe source.read(into: block.bytes)
        case .extent(let extent, let ledger):
            let part = extent.part(from: position, count: Int64(block.count))
            let count = (try? unsafe part.file.read(into: room(part.count), at: part.offset)) ?? 0
            position += Int64(count)
            ledger.consume(count)
            return count
        }
    }

    private func room(_ count: Int64) -> UnsafeMutableRawBufferPointer {
        unsafe UnsafeMutableRawBufferPointer(rebasing: block.bytes[..<Int(count)])
    }

    /// The feed as the library sees it; valid as long as `self` is.
    var callbacks: pkgtriage_archive_feed {
        var feed = unsafe pkgtriage_archive_feed()
        unsafe feed.context = Unmanaged.passUnretained(self).toOpaque()
        unsafe feed.read = { context, bytes in
            guard let feed = unsafe ArchiveFeed.from(context) else { return -1 }
            let count = feed.read()
            unsafe bytes?.pointee = UnsafeRawPointer(feed.block.bytes.baseAddress)
            return count
        }
        if case .extent(let extent, _) = origin {
            unsafe feed.size = extent.count
            unsafe feed.seek = { context, position in
                guard let feed = unsafe ArchiveFeed.from(context), position >= 0 else { return -1 }
                feed.position = position
                return position
            }
        }
        return unsafe feed
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> ArchiveFeed? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<ArchiveFeed>.fromOpaque(context).takeUnretainedValue()
    }
}
