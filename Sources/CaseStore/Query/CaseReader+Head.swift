extension CaseReader {
    /// Whether a file that begins with `head` is a case in the format that this program reads: a look at a
    /// hundred bytes instead of opening the file.
    ///
    /// The offsets are those of SQLite's file format, section 1.3: user version at 60, application id at 68.
    package static func isCurrent(head: [UInt8]) -> Bool {
        guard head.count >= 100, head.starts(with: "SQLite format 3\0".utf8) else { return false }
        func number(at offset: Int) -> Int32 {
            head[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
        }
        return number(at: 60) == CaseSchema.version && number(at: 68) == CaseSchema.applicationID
    }
}
