internal import CaseModel

/// What was seen, by pattern: parts of one list, which all diagnoses look at and none copies.
struct Sightings {
    /// In order of patterns.
    private let observations: [Observation]
    private var places: [String: Range<Int>] = [:]

    init(_ observations: [Observation]) {
        let isOrdered = zip(observations, observations.dropFirst()).allSatisfy { $0.pattern <= $1.pattern }
        self.observations = isOrdered ? observations : observations.sorted { $0.pattern < $1.pattern }
        var start = 0
        while start < self.observations.count {
            let pattern = self.observations[start].pattern
            let end = self.observations[start...].firstIndex { $0.pattern != pattern } ?? observations.count
            places[pattern] = start..<end
            start = end
        }
    }

    /// What a pattern saw.
    subscript(pattern: String) -> ArraySlice<Observation> { observations[places[pattern] ?? 0..<0] }

    /// The patterns that saw anything and of which `condition` is true, in order.
    func patterns(where condition: (String) -> Bool) -> [String] { places.keys.filter(condition).sorted() }
}

extension ArraySlice {
    /// The elements of which `condition` is not true: the slice itself, uncopied, if it is true of none.
    func without(_ condition: (Element) -> Bool) -> ArraySlice {
        contains(where: condition) ? filter { !condition($0) }[...] : self
    }
}
