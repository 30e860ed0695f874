/// The part of a message that stays the same, as a template in the language of the packs: GUIDs, numbers,
/// versions, codes, names with digits, paths and quoted values are holes.
///
/// The template matches the message it was made of, so that a pattern can begin with it.
enum MessageTemplate {
    /// Longest part of a message that is looked at; what follows is mostly a stack trace.
    static let maximumBytes = 200

    /// A number that equal templates share, computed without making text.
    static func fingerprint(_ message: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
        scan(message) { hash = (hash ^ UInt64($0)) &* 0x100_0000_01B3 }
        return hash
    }

    /// The template as text: `Operation '{quoted}' failed for {guid}`.
    static func text(_ message: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        scan(message) { bytes.append($0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Gives each byte of the template once.
    private static func scan(_ message: Span<UInt8>, _ emit: (UInt8) -> Void) {
        let end = lineEnd(message)
        let roles = roles.span
        var position = 0
        while position < end {
            let byte = message[position]
            if let close = quotedEnd(message, position, end, roles) {
                emit(byte)
                write("{quoted}", emit)
                emit(byte)
                position = close + 1
            } else if roles[Int(byte)] != .separator {
                position = write(wordAt: position, message, end, roles, emit)
            } else if byte == UInt8(ascii: "{"), let close = bracedGUIDEnd(message, position, end) {
                write("{guid}", emit)
                position = close
            } else {
                write(literal: byte, emit)
                position += 1
            }
        }
    }

    /// The word at `start` as it is, or what stands for it; where to go on.
    private static func write(
        wordAt start: Int, _ message: Span<UInt8>, _ end: Int, _ roles: Span<ByteRole>,
        _ emit: (UInt8) -> Void
    ) -> Int {
        var word = start..<start
        var varies = false
        while word.upperBound < end {
            let role = roles[Int(message[word.upperBound])]
            if role == .separator { break }
            varies = varies || role == .value
            word = start..<word.upperBound + 1
        }
        guard varies, let shape = WordShape(message, word) else {
            for index in word { emit(message[index]) }
            return word.upperBound
        }
        write(shape.hole, emit)
        if shape.hole == "{word}" {
            // The hole takes an equals sign, and what follows it, along.
            var taken = word.upperBound
            while taken < end,
                message[taken] == UInt8(ascii: "=") || roles[Int(message[taken])] != .separator
            {
                taken += 1
            }
            return taken
        }
        for index in shape.end..<word.upperBound { emit(message[index]) }
        return word.upperBound
    }

    private static func write(_ hole: String, _ emit: (UInt8) -> Void) {
        for byte in hole.utf8 { emit(byte) }
    }

    /// Braces double, as templates want them.
    private static func write(literal byte: UInt8, _ emit: (UInt8) -> Void) {
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { emit(byte) }
        emit(byte == 0x09 ? 0x20 : byte)
    }

    /// The end of the message's first line, or of what is looked at of it, between characters.
    private static func lineEnd(_ message: Span<UInt8>) -> Int {
        var end = 0
        while end < message.count, message[end] != 0x0A, message[end] != 0x0D {
            if end == maximumBytes {
                while end > 0, message[end] & 0xC0 == 0x80 { end -= 1 }
                return end
            }
            end += 1
        }
        return end
    }

    /// Where the quote closes that opens here: an apostrophe inside a word opens none, nor does it close one.
    private static func quotedEnd(
        _ message: Span<UInt8>, _ start: Int, _ end: Int, _ roles: Span<ByteRole>
    ) -> Int? {
        let quote = message[start]
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
            start == 0 || roles[Int(message[start - 1])] == .separator
        else { return nil }
        var position = start + 1
        while position < end {
            let byte = message[position]
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                let closes = position + 1 >= message.count || !isLetter(message[position + 1])
                return byte == quote && closes ? position : nil
            }
            position += 1
        }
        return nil
    }

    private static func bracedGUIDEnd(_ message: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        let close = start + 1 + 36
        guard close < end, message[close] == UInt8(ascii: "}"), WordShape.isGUID(message, (start + 1)..<close)
        else { return nil }
        return close + 1
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    /// What each byte is, as a table.
    private static let roles: [ByteRole] = (UInt8.min...UInt8.max).map { byte in
        if " \t'\"()[],;={}<>".utf8.contains(byte) { return .separator }
        return "0123456789\\/".utf8.contains(byte) ? .value : .letter
    }
}

/// What a byte is to a template.
private enum ByteRole: UInt8 {
    /// Ends a word.
    case separator
    /// Tells that its word is a value.
    case value
    case letter
}
