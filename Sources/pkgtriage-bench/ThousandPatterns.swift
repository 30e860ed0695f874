import Foundation

/// A pack of a thousand patterns, made of the words of the built-in ones: what a site's own packs may grow
/// to. Every fourth is an error code, the others are two to four words.
enum ThousandPatterns {
    /// Writes the pack into a folder.
    static func write(to folder: String, wordsFrom literals: [String]) throws {
        let patterns = make(1000, from: literals).sorted().enumerated().map { number, text in
            """
              - id: made.p\(number)
                title: "Made \(number)"
                record: { message: ["\(text)"] }
            """
        }
        let pack = "pack: made\nversion: \"1\"\npatterns:\n" + patterns.joined(separator: "\n") + "\n"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try pack.write(toFile: folder + "/thousand.yaml", atomically: true, encoding: .utf8)
    }

    private static func make(_ count: Int, from literals: [String]) -> Set<String> {
        let plain = literals.filter { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " } }
        let words = Set(plain.flatMap { $0.split(separator: " ").map(String.init) }).sorted()
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
