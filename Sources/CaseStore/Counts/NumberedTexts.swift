internal import CaseModel

/// Texts with numbers in the order in which they came, from 0.
struct NumberedTexts {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]
    private var last = 0

    /// The number of a text; who asks often asks for the same again.
    mutating func number(of text: String) -> Int {
        if last < texts.count, texts[last] == text { return last }
        if let known = numbers[text] {
            last = known
            return known
        }
        numbers[text] = texts.count
        last = texts.count
        texts.append(text)
        return last
    }

    /// The number of a text that has one already.
    func known(_ text: String) -> Int? { numbers[text] }

    /// The place of each number's text among all in order.
    var ranks: [Int] {
        var ranks = [Int](repeating: 0, count: texts.count)
        for (rank, number) in texts.indices.sorted(by: { texts[$0] < texts[$1] }).enumerated() {
            ranks[number] = rank
        }
        return ranks
    }
}

/// The order of cells by pattern, kind, package and server, as SQLite would sort them.
struct CellOrder {
    private let patterns: [Int]
    private let servers: [Int]

    init(patterns: NumberedTexts, servers: NumberedTexts) {
        self.patterns = patterns.ranks
        self.servers = servers.ranks
    }

    func isBefore(_ left: CellTable.Cell, _ right: CellTable.Cell) -> Bool {
        if left.pattern != right.pattern { return patterns[left.pattern] < patterns[right.pattern] }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.package != right.package {
            guard let theirs = right.package else { return false }
            return left.package.map { $0 < theirs } ?? true
        }
        return (left.server.map { servers[$0] } ?? -1) < (right.server.map { servers[$0] } ?? -1)
    }
}
