/// The content of a zip entry, checked against its stated size and CRC-32 as it passes.
final class ZipContentSource: ByteSource {
    private let inner: any ByteSource
    private let claim: Claim
    private var checksum = Checksum()
    private var produced: Int64 = 0
    private var isEnded = false
    private(set) var failure: SourceFailure?

    /// Where size and checksum are stated.
    enum Claim {
        case known(crc: UInt32, size: Int64)
        /// Behind the data, in the stream that the compressed data came from, which began at `start`.
        case descriptor(PeekableSource, start: Int64)
    }

    init(_ inner: any ByteSource, _ claim: Claim) {
        self.inner = inner
        self.claim = claim
    }

    var extent: FileExtent? { inner.extent }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard !isEnded else { return 0 }
        let count = unsafe inner.read(into: buffer)
        unsafe checksum.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        produced += Int64(count)
        if count == 0 { end() }
        return count
    }

    /// Reads what nobody read, so that the descriptor is passed and the stream stands behind the entry.
    func drain(_ block: Block) { while unsafe read(into: block.bytes) > 0 {} }

    private func end() {
        isEnded = true
        failure = inner.failure
        guard failure == nil else { return }
        switch claim {
        case .known(let crc, let size): compare(crc: crc, size: size)
        case .descriptor(let stream, let start): readDescriptor(stream, used: stream.position - start)
        }
    }

    private func compare(crc: UInt32, size: Int64) {
        if size != produced {
            failure = .damaged("the archive states \(size) bytes for this entry, but it holds \(produced)")
        } else if crc != checksum.value {
            failure = .checksum
        }
    }

    /// With or without its mark, sizes of 4 or 8 bytes (APPNOTE 4.3.9): whichever fits what was read.
    private func readDescriptor(_ stream: PeekableSource, used: Int64) {
        let bytes = stream.peek(24)
        for mark in [4, 0] where mark == 0 || bytes.starts(with: ZipSignature.descriptor, at: 0) {
            if bytes.count >= mark + 20, bytes.uint64(mark + 4) == UInt64(used),
                bytes.uint64(mark + 12) == UInt64(produced)
            {
                return accept(stream, length: mark + 20, crc: bytes.uint32(mark))
            }
            if bytes.count >= mark + 12, bytes.uint32(mark + 4) == UInt32(truncatingIfNeeded: used),
                bytes.uint32(mark + 8) == UInt32(truncatingIfNeeded: produced)
            {
                return accept(stream, length: mark + 12, crc: bytes.uint32(mark))
            }
        }
        failure =
            bytes.count < 12
            ? .truncated : .damaged("the sizes behind the entry are not those of its content")
    }

    private func accept(_ stream: PeekableSource, length: Int, crc: UInt32) {
        stream.skip(Int64(length))
        if crc != checksum.value { failure = .checksum }
    }
}
