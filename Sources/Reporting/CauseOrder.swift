import CaseModel

/// A diagnosis in its place under the one that causes it.
struct PlacedCause {
    /// What is shown.
    let diagnosis: CaseReport.Diagnosis
    /// 0 for a cause in its own right, 1 for its consequence, and so on.
    let depth: Int
    /// The diagnosis that causes it, if the report has it.
    let cause: CaseReport.Diagnosis?
}

extension CaseReport {
    /// Diagnoses by rank, each followed by its consequences.
    ///
    /// Every diagnosis appears once, also when the report (read back from a file, perhaps edited)
    /// names causes that it does not hold, or that cause each other.
    var placedCauses: [PlacedCause] {
        var placing = Placing(diagnoses: diagnoses)
        for index in placing.ranked where placing.cause(of: index) == nil { placing.place(index, depth: 0) }
        for index in placing.ranked { placing.place(index, depth: 0) }
        return placing.placed
    }
}

private struct Placing {
    let diagnoses: [CaseReport.Diagnosis]
    let ranked: [Int]
    var placed: [PlacedCause] = []
    private var done: Set<Int> = []

    /// Deeper chains are drawn at this depth: the indentation must leave room for text.
    private static let deepest = 3

    init(diagnoses: [CaseReport.Diagnosis]) {
        self.diagnoses = diagnoses
        ranked = diagnoses.indices.sorted { (diagnoses[$0].rank, $0) < (diagnoses[$1].rank, $1) }
    }

    func cause(of index: Int) -> CaseReport.Diagnosis? {
        guard let id = diagnoses[index].causedBy, id != diagnoses[index].id else { return nil }
        return diagnoses.first { $0.id == id }
    }

    mutating func place(_ index: Int, depth: Int) {
        guard done.insert(index).inserted else { return }
        let diagnosis = diagnoses[index]
        placed.append(PlacedCause(diagnosis: diagnosis, depth: depth, cause: cause(of: index)))
        for consequence in ranked where diagnoses[consequence].causedBy == diagnosis.id {
            place(consequence, depth: min(depth + 1, Placing.deepest))
        }
    }
}
