internal import CaseModel

/// Numbers for the machines that a log's messages name, so that counting compares no text.
struct ServerNumbers {
    /// The machines' names, by number.
    private(set) var names: [String] = []
    /// Spellings that were seen: `ps01.example.com` and `PS01` are one machine.
    private var spellings = NameTable(limit: ServerNumbers.maximumSpellings)
    /// For each spelling, the machine's number; -1 for what names none.
    private var numbers: [Int] = []

    /// Different spellings of one log that are remembered; more are read each time.
    private static let maximumSpellings = 4096

    /// The number of the machine that a text names; `nil` if it names none.
    mutating func number(of text: Span<UInt8>) -> Int? {
        guard let spelling = spellings.number(of: text) else {
            return serverName(text.text(0..<text.count)).map { number(named: $0) }
        }
        if spelling == numbers.count {
            numbers.append(serverName(text.text(0..<text.count)).map { number(named: $0) } ?? -1)
        }
        return numbers[spelling] < 0 ? nil : numbers[spelling]
    }

    /// The number of a machine.
    mutating func number(named name: String) -> Int {
        if let known = names.firstIndex(of: name) { return known }
        names.append(name)
        return names.count - 1
    }
}
