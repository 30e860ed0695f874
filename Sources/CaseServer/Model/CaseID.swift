/// The name of a case in addresses and on disk: 16 random characters, so that it cannot be guessed.
///
/// Nothing else ever names a folder: what was uploaded has no say in where it is stored.
struct CaseID: Hashable, Sendable, CustomStringConvertible {
    let text: String

    /// The identifier that `text` is, or `nil` if it is none, whatever it holds.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count == CaseID.length, text.utf8.allSatisfy(CaseID.letters.contains) else {
            return nil
        }
        self.text = String(text)
    }

    /// A new one: 80 bits of randomness.
    static func random(using generator: inout some RandomNumberGenerator) -> CaseID {
        var bits = [generator.next(), generator.next()] as [UInt64]
        var digits: [UInt8] = []
        for index in 0..<length {
            let word = index * 2 / length
            digits.append(letters[Int(bits[word] & 31)])
            bits[word] >>= 5
        }
        return CaseID(trusted: String(decoding: digits, as: UTF8.self))
    }

    var description: String { text }

    private init(trusted text: String) { self.text = text }

    private static let length = 16
    /// Crockford's base 32 in lower case: no letters that look like digits.
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

extension CaseID: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = CaseID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not the name of a case")
        }
        self = id
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
