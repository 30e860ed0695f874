/// The next `count` bytes of another source: a member of a tar, a stored entry of a zip.
final class LimitedSource: ByteSource {
    private let upstream: PeekableSource
    private(set) var remaining: Int64

    init(_ upstream: PeekableSource, count: Int64) {
        self.upstream = upstream
        remaining = count
    }

    private(set) var failure: SourceFailure?

    var extent: FileExtent? { upstream.extent?.part(from: 0, count: remaining) }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let wanted = Int(min(Int64(buffer.count), remaining))
        guard wanted > 0, failure == nil else { return 0 }
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        let count = unsafe upstream.read(into: part)
        if count == 0 { failure = upstream.failure ?? .truncated }
        remaining -= Int64(count)
        return count
    }

    /// Passes over what nobody read, so that upstream stands behind these bytes.
    func skipRest() {
        guard failure == nil else { return }
        remaining -= upstream.skip(remaining)
        if remaining > 0 { failure = upstream.failure ?? .truncated }
    }
}
