/// The part of a message that stays the same: digits, GUIDs, quoted values and paths are masked.
enum MessageTemplate {
    /// Longest part of a message that is looked at; what follows is mostly a stack trace.
    static let maximumBytes = 200

    /// A number that equal templates share, computed without making text.
    static func fingerprint(_ message: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
        scan(message) { hash = (hash ^ UInt64($0)) &* 0x100_0000_01B3 }
        return hash
    }

    /// The template as text: `Operation * failed for '*'`.
    static func text(_ message: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        scan(message) { bytes.append($0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Gives each byte of the masked message once; a masked part is one `*`.
    private static func scan(_ message: Span<UInt8>, _ emit: (UInt8) -> Void) {
        let end = min(message.count, maximumBytes)
        var position = 0
        var masked = false
        while position < end {
            let word = wordEnd(message, position, end)
            if word > position {
                if hasDigitOrSeparator(message, position, word) {
                    if !masked { emit(UInt8(ascii: "*")) }
                    masked = true
                } else {
                    for index in position..<word { emit(message[index]) }
                    masked = false
                }
                position = word
            } else {
                let byte = message[position]
                if byte == 0x0A || byte == 0x0D { return }
                emit(byte == 0x09 ? 0x20 : byte)
                masked = false
                position += 1
            }
        }
    }

    private static func wordEnd(_ message: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end, !isBreak(message[position]) { position += 1 }
        return position
    }

    private static func isBreak(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "("),
            UInt8(ascii: ")"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
            UInt8(ascii: "{"), UInt8(ascii: "}"):
            true
        default: false
        }
    }

    private static func hasDigitOrSeparator(_ message: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        for index in start..<end {
            let byte = message[index]
            if (0x30...0x39).contains(byte) || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/") {
                return true
            }
        }
        return false
    }
}
