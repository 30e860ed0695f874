internal import CDeflate

/// Inflates zip entries as a whole, through libdeflate, in memory that is used again for the next one.
///
/// Invariant: `inflater` lives as long as this object; `room` holds the entry's data, then its content.
@safe final class WholeInflater {
    private let inflater: OpaquePointer
    private var room = Block(count: 0)
    private var content = 0..<0

    /// Room grows by steps, so that entries of nearly the same size share it.
    private static let step = 1 << 16

    /// - Returns: `nil` for lack of memory.
    init?(_ library: DeflateLibrary) {
        guard let inflater = unsafe pkgtriage_deflate_inflater_make(library.handle) else { return nil }
        unsafe self.inflater = inflater
    }

    deinit { unsafe pkgtriage_deflate_inflater_free(inflater) }

    /// Reads the data and inflates them; the content then stays until the next call.
    ///
    /// - Returns: whether they could be read, are one whole stream, and give `size` bytes of this CRC-32.
    func inflate(_ data: FileExtent, size: Int, crc: UInt32) -> Bool {
        let start = Int(data.count)
        content = 0..<0
        makeRoom(start + size)
        let packed = unsafe UnsafeMutableRawBufferPointer(rebasing: room.bytes[..<start])
        let plain = unsafe UnsafeMutableRawBufferPointer(rebasing: room.bytes[start..<start + size])
        guard unsafe data.read(into: packed) == start else { return false }
        let input = unsafe pkgtriage_deflate_input(bytes: packed.baseAddress, count: start)
        guard unsafe pkgtriage_deflate_inflate(inflater, input, plain.baseAddress, size, crc) else {
            return false
        }
        content = start..<start + size
        return true
    }

    /// Copies content from a position on, as far as it goes and fits, and returns the count.
    func copy(from position: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let part = content.dropFirst(position).prefix(buffer.count)
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: room.bytes[part]))
        return part.count
    }

    /// The first bytes of the content.
    func head(_ count: Int) -> [UInt8] {
        unsafe Array(room.bytes[content.prefix(count)])
    }

    private func makeRoom(_ count: Int) {
        guard room.count < count else { return }
        room = Block(count: (count + WholeInflater.step - 1) / WholeInflater.step * WholeInflater.step)
    }
}
