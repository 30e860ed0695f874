/// The content of a stored zip entry whose length stands only behind it: it ends where a descriptor
/// stands that states just as many bytes as came before it.
///
/// `zip` writes empty files so when it writes into a pipe. A stored zip inside has descriptors of its
/// own, but theirs state other lengths.
final class ScannedSource: ByteSource {
    private let upstream: PeekableSource
    private var produced: Int64 = 0
    private var isEnded = false
    private(set) var failure: SourceFailure?

    init(_ upstream: PeekableSource) { self.upstream = upstream }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard !isEnded, failure == nil, buffer.count > 0 else { return 0 }
        let window = unsafe upstream.window(capacity: InflateSource.inputBlock)
        guard window.count > 0 else {
            failure = upstream.failure ?? .truncated
            return 0
        }
        let candidate = unsafe window.firstIndex(of: 0x50) ?? window.count
        // A candidate that is no descriptor is content; past it, the search starts again.
        if candidate == 0, isDescriptor(upstream.peek(16)) {
            isEnded = true
            return 0
        }
        return unsafe pass(max(1, candidate), into: buffer)
    }

    private func isDescriptor(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: ZipSignature.descriptor, at: 0)
            && bytes.uint32(8) == UInt32(truncatingIfNeeded: produced)
            && (bytes.uint32(12) == UInt32(truncatingIfNeeded: produced) || bytes.uint32(12) == 0)
    }

    private func pass(_ count: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(count, buffer.count)])
        let read = unsafe upstream.read(into: part)
        produced += Int64(read)
        return read
    }
}
