/// Whose turn it is: one case of each sender in turn, each sender's own in the order in which they came.
///
/// So a batch of fifty does not keep the next person waiting for all of it.
struct FairQueue {
    private var lines: [(sender: String, cases: [CaseID])] = []

    /// How many wait.
    var count: Int { lines.reduce(0) { $0 + $1.cases.count } }

    mutating func append(_ id: CaseID, from sender: String) {
        if let line = lines.firstIndex(where: { $0.sender == sender }) {
            lines[line].cases.append(id)
        } else {
            lines.append((sender, [id]))
        }
    }

    /// The next one; its sender goes to the end of the round.
    mutating func next() -> CaseID? {
        guard !lines.isEmpty else { return nil }
        var line = lines.removeFirst()
        let id = line.cases.removeFirst()
        if !line.cases.isEmpty { lines.append(line) }
        return id
    }

    /// Takes one out; `false` if it does not wait.
    mutating func remove(_ id: CaseID) -> Bool {
        for index in lines.indices {
            guard let place = lines[index].cases.firstIndex(of: id) else { continue }
            lines[index].cases.remove(at: place)
            if lines[index].cases.isEmpty { lines.remove(at: index) }
            return true
        }
        return false
    }

    /// How many come before it, or `nil` if it does not wait.
    func position(of id: CaseID) -> Int? {
        var copy = self
        var ahead = 0
        while let next = copy.next() {
            if next == id { return ahead }
            ahead += 1
        }
        return nil
    }
}
