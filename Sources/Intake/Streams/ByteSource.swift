/// Bytes that are pulled once, from first to last: a file, an entry, what an inflater gives.
///
/// Damage is not thrown: reading ends early and `failure` says why.
protocol ByteSource: AnyObject {
    /// Fills `buffer` as far as possible and returns the count; 0 at the end, for good.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int
    /// Why reading ended before the end, once it did.
    var failure: SourceFailure? { get }
    /// Where the same bytes lie on disk as they are, for formats that are read from their end.
    var extent: FileExtent? { get }
}

extension ByteSource {
    var extent: FileExtent? { nil }
}

/// A run of bytes in an open file.
struct FileExtent: Sendable {
    let file: OpenFile
    var offset: Int64
    var count: Int64

    /// A part of the extent, cut at its end if it would pass it.
    func part(from start: Int64, count wanted: Int64) -> FileExtent {
        let first = min(max(0, start), count)
        return FileExtent(file: file, offset: offset + first, count: min(max(0, wanted), count - first))
    }

    /// Up to `count` bytes at a position inside the extent; fewer at its end or where reading fails.
    func bytes(at position: Int64, count wanted: Int) -> [UInt8] {
        let part = part(from: position, count: Int64(wanted))
        var bytes = [UInt8](repeating: 0, count: Int(part.count))
        let read = unsafe bytes.withUnsafeMutableBytes { buffer in unsafe part.read(into: buffer) }
        bytes.removeLast(bytes.count - read)
        return bytes
    }

    /// Fills `buffer` from the start of the extent; less only where reading fails or the file ends.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var done = 0
        while done < buffer.count {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = (try? unsafe file.read(into: rest, at: offset + Int64(done))) ?? 0
            if count == 0 { break }
            done += count
        }
        return done
    }
}
