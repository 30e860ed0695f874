internal import CaseModel
internal import PatternEngine

/// One list of what to ask for: each place once, with all diagnoses that need something from it.
struct RequestList {
    private let map: RequestMap
    private var requests: [CaseReport.Request] = []
    /// How likely it is, before anything is read, that a request decides.
    private var worths: [Double] = []

    /// - Parameter rules: the diagnoses that could not be judged.
    init(_ rules: [DiagnosisRule], _ map: RequestMap) {
        self.map = map
        for rule in rules {
            for item in rule.collect { add(item, for: rule) }
        }
    }

    /// The requests, first those that decide the likeliest diagnoses.
    var ranked: [CaseReport.Request] {
        let order = requests.indices.sorted { (worths[$1], $0) < (worths[$0], $1) }
        return order.map { requests[$0] }
    }

    private mutating func add(_ item: DiagnosisRule.Collection, for rule: DiagnosisRule) {
        let entry = map.entry(for: item.from)
        let (what, from) = entry.map { ($0.what, $0.from) } ?? (item.what, item.from)
        guard let known = requests.firstIndex(where: { $0.collect == what && $0.from == from }) else {
            requests.append(.init(collect: what, from: from, because: [rule.id]))
            worths.append(rule.prior)
            return
        }
        guard !requests[known].because.contains(rule.id) else { return }
        requests[known].because.append(rule.id)
        worths[known] += rule.prior
    }
}
