/// Text between two tags, collected over chunks, CDATA sections and comments.
struct XMLTextBuffer {
    /// Text whose entities are decoded.
    private var decoded: [UInt8] = []
    /// Text as it stands, since the last CDATA section.
    private var pending: [UInt8] = []
    private var isCut = false
    /// Whether an `&` was met that begins no entity.
    private(set) var hasBadEntity = false

    private var isFull: Bool { decoded.count + pending.count >= XMLLimits.textBytes }

    /// Takes a byte in which entities count.
    mutating func append(_ byte: UInt8) {
        if isFull { isCut = true } else { pending.append(byte) }
    }

    /// Takes a byte of a CDATA section.
    mutating func appendLiteral(_ byte: UInt8) {
        decodePending()
        if isFull { isCut = true } else { decoded.append(byte) }
    }

    /// The text collected so far, or `nil` if it is nothing but white space; the buffer is empty after.
    mutating func take() -> String? {
        decodePending()
        defer {
            decoded.removeAll(keepingCapacity: true)
            isCut = false
        }
        guard decoded.contains(where: { $0 > 0x20 }) else { return nil }
        return String(decoding: isCut ? decoded.withoutTornScalar : decoded[...], as: UTF8.self)
    }

    private mutating func decodePending() {
        guard !pending.isEmpty else { return }
        let isClean = XMLEntities.decode(pending[...], into: &decoded)
        // A reference that the limit cut in two is no fault of the document.
        if !isClean, !isCut { hasBadEntity = true }
        pending.removeAll(keepingCapacity: true)
    }
}

extension [UInt8] {
    /// All but an incomplete UTF-8 sequence at the end.
    var withoutTornScalar: ArraySlice<UInt8> {
        guard let lead = lastIndex(where: { $0 & 0xC0 != 0x80 }), self[lead] >= 0xC0 else { return self[...] }
        let length = self[lead] >= 0xF0 ? 4 : self[lead] >= 0xE0 ? 3 : 2
        return count - lead < length ? self[..<lead] : self[...]
    }
}
