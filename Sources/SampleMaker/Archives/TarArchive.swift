/// Writes a tar archive in the `ustar` form of POSIX.1-1988; owners are nobody's, times fixed.
package enum TarArchive {
    /// A whole archive. Paths may have 255 bytes, of which at most the last 100 after a `/`.
    package static func bytes(of files: [SampleFile]) -> [UInt8] {
        var bytes: [UInt8] = []
        for file in files {
            bytes += header(file)
            bytes += file.bytes
            bytes += padding(after: file.bytes.count)
        }
        return bytes + [UInt8](repeating: 0, count: 1024)
    }

    private static func padding(after count: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: (512 - count % 512) % 512)
    }

    private static func header(_ file: SampleFile) -> [UInt8] {
        let (prefix, name) = split(Array(file.path.utf8))
        var block: [UInt8] = []
        append(name, 100, to: &block)
        append(octal(0o644, 7), 8, to: &block)
        append(octal(0, 7), 8, to: &block)
        append(octal(0, 7), 8, to: &block)
        append(octal(file.bytes.count, 11), 12, to: &block)
        append(octal(Moment(2026, 3, 5, 12).unixSeconds, 11), 12, to: &block)
        // The checksum is made with its own field full of spaces.
        block += [UInt8](repeating: 0x20, count: 8)
        block.append(UInt8(ascii: "0"))
        append([], 100, to: &block)
        block += Array("ustar\u{0}00".utf8)
        append(Array("root".utf8), 32, to: &block)
        append(Array("root".utf8), 32, to: &block)
        append(octal(0, 7), 8, to: &block)
        append(octal(0, 7), 8, to: &block)
        append(prefix, 167, to: &block)
        let sum = block.reduce(0) { $0 + Int($1) }
        block.replaceSubrange(148..<156, with: octal(sum, 6) + [0, 0x20])
        return block
    }

    /// Cuts a long path at the last `/` that leaves at most 100 bytes for the name.
    private static func split(_ path: [UInt8]) -> (prefix: [UInt8], name: [UInt8]) {
        guard path.count > 100 else { return ([], path) }
        let earliest = path.count - 101
        let cut = path[earliest...].firstIndex(of: UInt8(ascii: "/")) ?? earliest
        return (Array(path[..<cut]), Array(path[(cut + 1)...]))
    }

    private static func octal(_ value: Int, _ width: Int) -> [UInt8] {
        let digits = String(value, radix: 8)
        return Array((String(repeating: "0", count: max(0, width - digits.count)) + digits).utf8)
    }

    private static func append(_ field: [UInt8], _ width: Int, to block: inout [UInt8]) {
        let kept = field.prefix(width)
        block += kept
        block += [UInt8](repeating: 0, count: width - kept.count)
    }
}
