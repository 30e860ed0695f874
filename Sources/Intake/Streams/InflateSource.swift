/// What an inflater makes of another source, straight into the caller's buffer.
///
/// Stops exactly behind the compressed data, so that upstream can be read on.
final class InflateSource: ByteSource {
    private let upstream: PeekableSource
    private let inflater: Inflater
    private let wrapper: Inflater.Wrapper
    private let ledger: UnitLedger
    private var isEnded = false
    private(set) var failure: SourceFailure?
    private(set) var produced: Int64 = 0

    /// Compressed bytes are fetched in blocks of this size.
    static let inputBlock = 1 << 17

    /// Room for compressed data of `count` bytes: small files get small blocks.
    static func capacity(for count: Int64) -> Int { Int(min(count, Int64(inputBlock))) }

    init(_ upstream: PeekableSource, _ wrapper: Inflater.Wrapper, ledger: UnitLedger) {
        self.upstream = upstream
        self.wrapper = wrapper
        self.ledger = ledger
        inflater = Inflater(wrapper)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var filled = 0
        while filled < buffer.count, !isEnded, failure == nil {
            let room = min(buffer.count - filled, UnitLedger.step)
            let made = unsafe step(UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + room]))
            filled += made
        }
        return filled
    }

    private func step(_ room: UnsafeMutableRawBufferPointer) -> Int {
        guard !ledger.isExhausted else {
            failure = .ratio
            return 0
        }
        let input = unsafe upstream.window(capacity: InflateSource.inputBlock)
        guard input.count > 0 else {
            failure = upstream.failure ?? .truncated
            return 0
        }
        let result = unsafe inflater.inflate(input, into: room)
        upstream.consume(result.used)
        ledger.produce(result.made)
        produced += Int64(result.made)
        switch result.step {
        case .going: break
        case .ended: endOfStream()
        case .failed(let reason): failure = reason
        }
        return result.made
    }

    /// gzip files may be several streams behind one another (RFC 1952, 2.2), then padding of zeros.
    private func endOfStream() {
        guard wrapper == .gzip, upstream.peek(2) == [0x1F, 0x8B] else {
            isEnded = true
            return
        }
        inflater.reset()
    }
}
