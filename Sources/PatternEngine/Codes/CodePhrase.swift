/// Text beside a number that makes it a code of a space: `http status`, `failed(`.
struct CodePhrase: Sendable, Equatable {
    var space: CodeTable.Space
    /// The words, in lower case.
    var words: [UInt8]
    /// The sign that must stand between words and number; empty when any may.
    var joint: [UInt8]

    init(_ text: String, _ space: CodeTable.Space) {
        self.space = space
        let bytes = Array(text.lowercased().utf8)
        let end = bytes.lastIndex { !CodePhrase.isJoint($0) }.map { $0 + 1 } ?? 0
        words = Array(bytes[..<end])
        joint = bytes[end...].filter { $0 != 0x20 }
    }

    /// Signs that may stand between a phrase and its number.
    static func isJoint(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "("),
            UInt8(ascii: "["), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
