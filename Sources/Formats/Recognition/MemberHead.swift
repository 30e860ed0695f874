internal import CaseModel

/// The first bytes of a member and its path, in the forms that the recognisers look at.
///
/// Lines are made when somebody first asks: nearly all members are logs, which bytes alone tell.
final class MemberHead {
    /// The head in lower case, byte for byte.
    let bytes: [UInt8]
    /// The head as written, line by line without line breaks; at most `MemberHead.lineLimit` lines.
    private(set) lazy var lines: [String] = Self.lines(of: written)
    /// How each of `lines` begins, in lower case, white space before it left out.
    private lazy var starts: [String] = lines.map {
        String($0.drop { $0 == " " || $0 == "\t" }.prefix(40)).lowercased()
    }
    /// The head as written.
    private let written: [UInt8]
    /// Whether the head is all of the content, so that its last line is not torn.
    let isWhole: Bool
    /// The path in lower case with `/` only.
    let path: String
    /// The last component of `path`.
    let name: String
    /// Name of the first element, if the head begins as XML does.
    let root: String?

    /// Enough lines for any header, and for a listing's shape to show.
    private static let lineLimit = 200
    private static let lineBytes = 1_000

    init(_ info: MemberInfo, _ head: Span<UInt8>, isWhole: Bool) {
        self.isWhole = isWhole
        var copy = unsafe head.withUnsafeBufferPointer { unsafe Array($0) }
        if copy.starts(with: [0xEF, 0xBB, 0xBF]) { copy.removeFirst(3) }
        written = copy
        ByteSearch.lowercase(&copy)
        bytes = copy
        path = info.normalizedPath
        name = info.name.lowercased()
        root = MemberHead.rootName(of: copy)
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        eachLine(of: bytes) { line -> Never? in
            lines.append(line)
            return nil
        }
        return lines
    }

    /// Goes through the lines as `lines` has them, until `find` finds something; the others are not made.
    func firstInLines<Found>(_ find: (String) -> Found?) -> Found? { Self.eachLine(of: written, find) }

    @discardableResult
    private static func eachLine<Found>(of bytes: [UInt8], _ find: (String) -> Found?) -> Found? {
        var start = 0
        for _ in 0..<lineLimit {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let isReturn = end > start && bytes[end - 1] == 0x0D
            let line = bytes[start..<(isReturn ? end - 1 : end)].prefix(lineBytes)
            if let found = find(String(decoding: line, as: UTF8.self)) { return found }
            guard end < bytes.count else { return nil }
            start = end + 1
        }
        return nil
    }

    /// Whether the head holds a text, given in lower case.
    func contains(_ text: String) -> Bool {
        let held = bytes
        return ByteSearch.first(Array(text.utf8), in: held.span, from: 0) != nil
    }

    /// Whether a line begins with a text, white space before it ignored, in any case.
    func hasLine(startingWith text: String) -> Bool {
        starts.contains { $0.utf8.starts(with: text.utf8) }
    }

    /// The first line that is not blank, in lower case.
    var firstLine: String {
        lines.first { $0.contains { !$0.isWhitespace } }?.lowercased() ?? ""
    }

    /// The key of the first element, if nothing but declarations and comments stand before it.
    private static func rootName(of bytes: [UInt8]) -> String? {
        guard let first = bytes.first(where: { !isSpace($0) }), first == UInt8(ascii: "<") else { return nil }
        var tokenizer = XMLTokenizer()
        var cursor = 0
        while let token = tokenizer.next(in: bytes.span, at: &cursor) {
            if case .start(let tag) = token { return xmlKey(tag.name) }
        }
        return nil
    }
}
