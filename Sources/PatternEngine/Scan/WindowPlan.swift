/// Which few bytes of each literal the scan looks for, and in which bucket.
///
/// This decides the speed: bytes that are rare in logs, and buckets of windows that are alike, make few
/// false candidates. Chosen greedily, the literals with the commonest bytes first: each takes the window
/// and the bucket that add the least to what the bucket accepts and to what has to be compared. Then each is taken out and put in again.
struct WindowPlan: Sendable {
    /// For each literal, the offset of its window.
    private(set) var starts: [Int]
    /// Bytes in a window that keys are made of: 4, or 3 if a literal has no word of four bytes.
    let keyWidth: Int
    private(set) var buckets = [NibbleBucket](repeating: NibbleBucket(), count: WindowPlan.bucketCount)

    /// One window that a literal could be found by.
    private struct Choice {
        var start: Int
        var nibbles: NibbleBucket
        var share: Float
    }

    static let bucketCount = 16
    /// Bytes in a window; fewer only in a literal without so long a word.
    static let width = 4
    /// The shortest word that can be looked for.
    static let minimumWidth = 3
    /// Windows of a literal that are tried with every bucket, the rarest of all.
    private static let choiceCount = 12

    private let choices: [[Choice]]
    private var choiceOf: [Int]
    private var bucketOf: [Int]
    private var costs = [Float](repeating: 0, count: WindowPlan.bucketCount)
    private let rarity: ByteRarity

    /// Plans for literals whose words are separated by single spaces.
    init(_ literals: [[UInt8]], rarity: ByteRarity = .logs) {
        self.rarity = rarity
        choices = literals.map { WindowPlan.choices($0, rarity) }
        keyWidth =
            literals.map(WindowPlan.longestWord).min().map { min($0, WindowPlan.width) } ?? WindowPlan.width
        precondition(keyWidth >= WindowPlan.minimumWidth, "a literal has no word of three bytes")
        starts = []
        choiceOf = [Int](repeating: 0, count: literals.count)
        bucketOf = [Int](repeating: 0, count: literals.count)
        let order = choices.indices.sorted { choices[$0][0].share > choices[$1][0].share }
        for literal in order { place(literal) }
        if literals.count <= WindowPlan.secondPassLimit {
            for literal in order {
                takeOut(literal)
                place(literal)
            }
        }
        starts = choices.indices.map { choices[$0][choiceOf[$0]].start }
    }

    /// With more literals, a second pass would take too long.
    private static let secondPassLimit = 2000

    private static func longestWord(_ literal: [UInt8]) -> Int {
        literal.split(separator: UInt8(ascii: " ")).map(\.count).max() ?? 0
    }

    /// The rarest windows, the rarest first.
    private static func choices(_ literal: [UInt8], _ rarity: ByteRarity) -> [Choice] {
        let width = min(width, longestWord(literal))
        var choices: [Choice] = []
        for start in 0...(literal.count - width) {
            let window = literal[start..<(start + width)]
            if window.contains(UInt8(ascii: " ")) { continue }
            var nibbles = NibbleBucket()
            nibbles.insert(window)
            choices.append(Choice(start: start, nibbles: nibbles, share: rarity.share(of: window)))
        }
        choices.sort { ($0.share, $0.start) < ($1.share, $1.start) }
        return Array(choices.prefix(choiceCount))
    }

    private mutating func place(_ literal: Int) {
        var best = (gain: Float.infinity, choice: 0, bucket: 0, cost: Float(0))
        for (number, choice) in choices[literal].enumerated() {
            // A bucket never accepts less for one window more.
            if choice.share >= best.gain { break }
            for bucket in 0..<WindowPlan.bucketCount {
                var nibbles = buckets[bucket]
                nibbles.formUnion(choice.nibbles)
                let cost = rarity.share(of: nibbles.symbols)
                let gain = cost - costs[bucket] + choice.share
                if gain < best.gain { best = (gain, number, bucket, cost) }
            }
        }
        choiceOf[literal] = best.choice
        bucketOf[literal] = best.bucket
        buckets[best.bucket].formUnion(choices[literal][best.choice].nibbles)
        costs[best.bucket] = best.cost
    }

    private mutating func takeOut(_ literal: Int) {
        let bucket = bucketOf[literal]
        bucketOf[literal] = -1
        var nibbles = NibbleBucket()
        for other in bucketOf.indices where bucketOf[other] == bucket {
            nibbles.formUnion(choices[other][choiceOf[other]].nibbles)
        }
        buckets[bucket] = nibbles
        costs[bucket] = rarity.share(of: nibbles.symbols)
    }
}
