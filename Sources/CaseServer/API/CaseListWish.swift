internal import Hummingbird

/// Which cases a client wants to see, and in what order.
struct CaseListWish {
    var words: [String] = []
    var state: CaseState?
    /// Whether only cases that have a report are wanted.
    var needsReport = false
    var sort = Sort.created
    var isAscending = false
    var offset = 0
    var limit: Int

    enum Sort: String, CaseIterable {
        case created, name, customer, reference, state, confidence, bytes
    }

    init(_ parameters: Parameters, limit: Int) throws {
        self.limit = limit
        words = (parameters.get("q") ?? "").lowercased().split(separator: " ").map(String.init)
        if let text = parameters.get("state"), !text.isEmpty {
            guard let state = CaseState(rawValue: text) else {
                throw APIError.invalid("There is no state '\(text)'.")
            }
            self.state = state
        }
        if let text = parameters.get("sort"), !text.isEmpty {
            guard let sort = Sort(rawValue: text) else {
                throw APIError.invalid(
                    "sort is one of \(Sort.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            self.sort = sort
        }
        switch parameters.get("report") {
        case nil, "", "0": break
        case "1": needsReport = true
        default: throw APIError.invalid("report is 1 for cases that have one.")
        }
        switch parameters.get("order") {
        case nil, "": isAscending = sort != .created && sort != .confidence && sort != .bytes
        case "asc": isAscending = true
        case "desc": isAscending = false
        default: throw APIError.invalid("order is asc or desc.")
        }
        offset = try CaseListWish.number(parameters, "offset", in: 0...Int.max) ?? 0
        self.limit = try CaseListWish.number(parameters, "limit", in: 1...limit) ?? limit
    }

    private static func number(_ parameters: Parameters, _ name: String, in range: ClosedRange<Int>) throws
        -> Int?
    {
        guard let text = parameters.get(name), !text.isEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw APIError.invalid("\(name) is a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// The part that is wanted, and how many there are in all.
    func select(from newestFirst: [CaseRecord]) -> (page: [CaseRecord], total: Int) {
        let found = newestFirst.filter(fits)
        // Stable: what is equal stays newest first.
        let sorted = sort == .created ? found : found.enumerated().sorted { precedes($0, $1) }.map(\.element)
        let ordered = sort == .created && isAscending ? sorted.reversed() : sorted
        return (Array(ordered.dropFirst(offset).prefix(limit)), found.count)
    }

    private func fits(_ record: CaseRecord) -> Bool {
        if let state, record.state != state { return false }
        if needsReport, record.outcome == nil { return false }
        if words.isEmpty { return true }
        let text = [
            record.labels.name, record.labels.customer, record.labels.reference, record.id.text,
            record.outcome?.verdict ?? "", record.outcome?.diagnosis?.id ?? "",
        ].joined(separator: "\n").lowercased()
        return words.allSatisfy { text.contains($0) }
    }

    private func precedes(
        _ left: (offset: Int, element: CaseRecord), _ right: (offset: Int, element: CaseRecord)
    ) -> Bool {
        let (one, other) = isAscending ? (left, right) : (right, left)
        func order<Key: Comparable>(_ key: (CaseRecord) -> Key) -> Bool {
            let (first, second) = (key(one.element), key(other.element))
            return first == second ? left.offset < right.offset : first < second
        }
        return switch sort {
        case .created: order(\.created)
        case .name: order { $0.labels.name.lowercased() }
        case .customer: order { $0.labels.customer.lowercased() }
        case .reference: order { $0.labels.reference.lowercased() }
        case .state: order(\.state.rawValue)
        case .confidence: order { $0.outcome?.diagnosis?.confidence ?? -1 }
        case .bytes: order(\.bytes)
        }
    }
}
