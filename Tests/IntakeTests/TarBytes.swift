internal import CaseModel

/// Tars put together block by block.
enum TarBytes {
    /// A header in the ustar format with a right checksum, and the content padded to blocks.
    static func member(
        _ name: String, _ content: [UInt8] = [], type: String = "0", statedSize: Int? = nil
    ) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        put(bytes(name), at: 0, in: &block)
        put(bytes("0000644\0" + "0000000\0" + "0000000\0"), at: 100, in: &block)
        put(octal(statedSize ?? content.count, 11), at: 124, in: &block)
        put(octal(1_772_438_400, 11), at: 136, in: &block)
        put(bytes("        "), at: 148, in: &block)
        put(bytes(type), at: 156, in: &block)
        put(bytes("ustar\u{0}00"), at: 257, in: &block)
        let sum = block.reduce(0) { $0 + Int($1) }
        put(octal(sum, 6) + [0, 0x20], at: 148, in: &block)
        return block + content + [UInt8](repeating: 0, count: -content.count & 511)
    }

    /// The two empty blocks at the end.
    static let end = [UInt8](repeating: 0, count: 1024)

    private static func put(_ field: [UInt8], at offset: Int, in block: inout [UInt8]) {
        block.replaceSubrange(offset..<offset + field.count, with: field)
    }

    private static func octal(_ value: Int, _ width: Int) -> [UInt8] {
        let digits = String(value, radix: 8)
        return bytes(String(repeating: "0", count: width - digits.count) + digits)
    }
}
