internal import Intake

/// A sliding window over a member's bytes: filled from the stream, emptied from the front.
///
/// Always filled as far as the stream goes, so that its borders, and with them all that is kept, do not
/// depend on how the bytes arrived (folder, zip, standard input). One per worker, used again for each member.
final class Window {
    private var storage: [UInt8]
    /// How many bytes of `storage` are in use.
    private(set) var count = 0
    /// Whether the stream has no more bytes.
    private(set) var isAtEnd = false
    /// Bytes of the member that were dropped from the front.
    private(set) var dropped: Int64 = 0
    private let standardCapacity: Int

    /// - Parameter capacity: a quarter of a megabyte keeps the block in the second-level cache and is
    ///   large enough that reading costs next to nothing (`design` measurements: 128 KiB and up).
    init(capacity: Int = 256 << 10) {
        standardCapacity = capacity
        storage = [UInt8](repeating: 0, count: capacity)
    }

    /// Starts a new member.
    func reset() {
        count = 0
        isAtEnd = false
        dropped = 0
        if storage.count > standardCapacity {
            storage = [UInt8](repeating: 0, count: standardCapacity)
        }
    }

    /// The bytes in the window; the window must not change meanwhile.
    func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        let held = storage
        return body(held.span.extracting(0..<count))
    }

    /// Reads until the window is full or the member ends.
    func fill(from stream: MemberStream) {
        while !isAtEnd, count < storage.count {
            let used = count
            let read = unsafe storage.withUnsafeMutableBytes { buffer in
                unsafe stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[used...]))
            }
            if read == 0 { isAtEnd = true }
            count += read
        }
    }

    /// Drops the bytes before `start`; makes room when nothing could be dropped.
    func keep(from start: Int) {
        if start == 0, count == storage.count {
            storage.append(contentsOf: [UInt8](repeating: 0, count: storage.count))
            return
        }
        let rest = count - start
        unsafe storage.withUnsafeMutableBytes { buffer in
            if rest > 0, let base = buffer.baseAddress {
                unsafe base.copyMemory(from: base + start, byteCount: rest)
            }
        }
        count = rest
        dropped += Int64(start)
    }
}
