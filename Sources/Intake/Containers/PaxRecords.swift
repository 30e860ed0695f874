/// The records of a pax extended header that say something about the next member.
///
/// Each is `length key=value` and a line feed; `length` counts the whole record (POSIX.1-2001, pax).
struct PaxRecords {
    private(set) var path: [UInt8]?
    private(set) var size: Int64?
    private(set) var modified: Int64?
    /// Whether GNU tar stored only the parts of the file that are not holes.
    private(set) var isSparse = false

    init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let space = rest.firstIndex(of: 0x20), let length = Int(text(rest[..<space])),
            length > space - rest.startIndex + 1, length <= rest.count
        {
            read(rest[(space + 1)..<(rest.startIndex + length)])
            rest = rest.dropFirst(length)
        }
    }

    private mutating func read(_ record: ArraySlice<UInt8>) {
        guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else { return }
        let value = record[(equals + 1)...].dropLast()
        switch text(record[..<equals]) {
        case "path", "GNU.sparse.name": path = Array(value)
        case "size": size = Int64(text(value)).flatMap { (0...TarHeader.largestSize).contains($0) ? $0 : nil }
        case "mtime": modified = Int64(text(value.prefix { $0 != UInt8(ascii: ".") }))
        case "GNU.sparse.major", "GNU.sparse.map": isSparse = true
        default: break
        }
    }
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
