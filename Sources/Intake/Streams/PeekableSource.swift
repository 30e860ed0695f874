/// A source that can be looked into before it is read.
///
/// What was peeked lies in a block; once that is used up, reads go straight from upstream into the
/// caller's buffer.
final class PeekableSource: ByteSource {
    private let upstream: any ByteSource
    private var block: Block
    private var start = 0
    private var end = 0
    /// Bytes handed out or skipped so far.
    private(set) var position: Int64 = 0

    init(_ upstream: any ByteSource, capacity: Int = 4096) {
        self.upstream = upstream
        block = Block(count: max(16, capacity))
    }

    var failure: SourceFailure? { start < end ? nil : upstream.failure }

    /// Where the bytes not yet read lie on disk.
    var extent: FileExtent? {
        guard var extent = upstream.extent else { return nil }
        extent.offset -= Int64(end - start)
        extent.count += Int64(end - start)
        return extent
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard start < end else {
            let count = unsafe upstream.read(into: buffer)
            position += Int64(count)
            return count
        }
        let count = min(buffer.count, end - start)
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: block.bytes[start..<start + count]))
        consume(count)
        return count
    }

    /// Up to `count` of the next bytes, without using them up; fewer only at the end.
    func peek(_ count: Int) -> [UInt8] {
        makeAvailable(count)
        return unsafe Array(block.bytes[start..<min(end, start + count)])
    }

    /// The next bytes, used up; fewer only at the end.
    func take(_ count: Int) -> [UInt8] {
        let bytes = peek(count)
        consume(bytes.count)
        return bytes
    }

    /// Passes over bytes and returns how many there were.
    @discardableResult
    func skip(_ count: Int64) -> Int64 {
        var left = count
        while left > 0 {
            if start == end && !refill() { break }
            let step = Int(min(left, Int64(end - start)))
            consume(step)
            left -= Int64(step)
        }
        return count - left
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { start == end && !refill() }

    /// The bytes at hand, in a block of at least `capacity`; empty only at the end.
    ///
    /// Valid until the next call; `consume` says how many were used.
    func window(capacity: Int) -> UnsafeMutableRawBufferPointer {
        if start == end {
            if block.count < capacity { replaceBlock(count: capacity) }
            _ = refill()
        }
        return unsafe UnsafeMutableRawBufferPointer(rebasing: block.bytes[start..<end])
    }

    func consume(_ count: Int) {
        precondition(count <= end - start, "only bytes at hand can be used up")
        start += count
        position += Int64(count)
    }
}

extension PeekableSource {
    /// Gets bytes into the empty block.
    private func refill() -> Bool {
        start = 0
        end = unsafe upstream.read(into: block.bytes)
        return end > 0
    }

    private func makeAvailable(_ count: Int) {
        guard end - start < count else { return }
        replaceBlock(count: max(count, block.count))
        while end < count {
            let room = unsafe UnsafeMutableRawBufferPointer(rebasing: block.bytes[end...])
            let added = unsafe upstream.read(into: room)
            if added == 0 { return }
            end += added
        }
    }

    /// Moves what is at hand to the front of a block of `count` bytes.
    private func replaceBlock(count: Int) {
        let target = count == block.count ? block : Block(count: count)
        let rest = unsafe UnsafeRawBufferPointer(rebasing: block.bytes[start..<end])
        unsafe target.bytes.copyMemory(from: rest)
        block = target
        end -= start
        start = 0
    }
}
