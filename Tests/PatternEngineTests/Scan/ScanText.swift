/// Texts of few letters, so that literals and what nearly is one are dense.
enum ScanText {
    static func literals(_ count: Int, _ random: inout Seeded) -> [[UInt8]] {
        let alphabet = Array(
            [Array("abcd"), Array("abcdefgxyz_.0189("), Array("eé@`[{Ä")].randomElement(using: &random) ?? [])
        let shortest = [3, 4, 4, 6].randomElement(using: &random) ?? 4
        var literals: [[UInt8]] = []
        while literals.count < count {
            if literals.count % 9 == 8, let other = literals.randomElement(using: &random) {
                literals.append(other)
                continue
            }
            let words = (0..<Int.random(in: 1...3, using: &random)).map { number in
                let least = number == 0 ? shortest : 1
                return (0..<Int.random(in: least...(least + 5), using: &random)).map { _ in
                    String(alphabet.randomElement(using: &random) ?? "a")
                }.joined()
            }.shuffled(using: &random)
            literals.append(Array(words.joined(separator: " ").utf8).map { lower($0) })
        }
        return literals
    }

    /// About `count` bytes: literals, whole or with a flaw, in either case, and noise of their bytes.
    static func text(_ count: Int, _ literals: [[UInt8]], _ random: inout Seeded) -> [UInt8] {
        let spaces: [[UInt8]] = [
            [0x20], [0x20, 0x20], [0x09], [0x0D, 0x0A], [0xC2, 0xA0], [0xA0], [0x20, 0xC2, 0xA0, 0x0B],
        ]
        var text: [UInt8] = []
        while text.count < count {
            var piece = literals.randomElement(using: &random) ?? []
            switch Int.random(in: 0..<4, using: &random) {
            case 0: piece.removeFirst(Int.random(in: 0..<piece.count, using: &random))
            case 1:
                piece[Int.random(in: 0..<piece.count, using: &random)] = UInt8.random(
                    in: .min ... .max, using: &random)
            default: break
            }
            for byte in piece {
                if byte == 0x20 {
                    text += spaces.randomElement(using: &random) ?? []
                } else if (0x61...0x7A).contains(byte), Bool.random(using: &random) {
                    text.append(byte - 32)
                } else {
                    text.append(byte)
                }
            }
            if Bool.random(using: &random) { text += spaces.randomElement(using: &random) ?? [] }
        }
        return Array(text.prefix(count))
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
}
