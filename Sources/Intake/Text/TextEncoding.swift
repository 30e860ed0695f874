/// How a member's content is written, as told by its first bytes.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8 or anything else with ASCII inside; passed on unchanged.
    case utf8 = "utf-8"
    /// The same behind a byte order mark, which is taken away.
    case utf8WithMark = "utf-8-bom"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Not text: NUL bytes near the start. Passed on unchanged and unchecked.
    case binary
}

extension TextEncoding {
    /// Tells the encoding by a byte order mark, or by where the NUL bytes stand.
    init(head: [UInt8]) {
        if head.starts(with: [0xEF, 0xBB, 0xBF], at: 0) {
            self = .utf8WithMark
        } else if head.starts(with: [0xFF, 0xFE], at: 0) {
            self = .utf16LittleEndian
        } else if head.starts(with: [0xFE, 0xFF], at: 0) {
            self = .utf16BigEndian
        } else {
            self = TextEncoding(withoutMark: head)
        }
    }

    /// Western text in UTF-16 has a NUL in nearly every pair, always on the same side.
    private init(withoutMark head: [UInt8]) {
        let pairs = head.count / 2
        var even = 0
        var odd = 0
        for index in 0..<pairs {
            if head[2 * index] == 0 { even += 1 }
            if head[2 * index + 1] == 0 { odd += 1 }
        }
        if pairs >= 2, odd * 10 >= pairs * 6, even * 20 <= pairs {
            self = .utf16LittleEndian
        } else if pairs >= 2, even * 10 >= pairs * 6, odd * 20 <= pairs {
            self = .utf16BigEndian
        } else {
            self = head.contains(0) ? .binary : .utf8
        }
    }

    /// Bytes of the byte order mark, if the content starts with one.
    func markLength(in head: [UInt8]) -> Int {
        switch self {
        case .utf8WithMark: 3
        case .utf16LittleEndian: head.starts(with: [0xFF, 0xFE], at: 0) ? 2 : 0
        case .utf16BigEndian: head.starts(with: [0xFE, 0xFF], at: 0) ? 2 : 0
        case .utf8, .binary: 0
        }
    }
}
