/// As many literals as asked for, made of the words of others: what a site's own packs may look like.
enum SyntheticLiterals {
    /// Two to four words each, one of them long enough for the scan; every fourth an error code.
    static func make(_ count: Int, from literals: [[UInt8]]) -> Set<String> {
        let words = Set(
            literals.flatMap { String(decoding: $0, as: UTF8.self).split(separator: " ").map(String.init) }
        ).sorted()
        let long = words.filter { $0.utf8.count >= 6 }
        guard !long.isEmpty else { return [] }
        var state: UInt64 = 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var made: Set<String> = []
        while made.count < count {
            if made.count % 4 == 3 {
                made.insert("0x800" + String(0x10000 + next(0xEFFFF), radix: 16))
            } else {
                let others = (0..<(1 + next(3))).map { _ in words[next(words.count)] }
                made.insert((others + [long[next(long.count)]]).joined(separator: " "))
            }
        }
        return made
    }
}
