internal import CaseModel

/// The form of `case.json`. Keys are added, never renamed; what an older version did not write has a
/// default, and a newer format is refused instead of misread.
extension CaseRecord: Codable {
    /// The format that this program writes.
    static let format = 1

    private enum Key: String, CodingKey {
        case format, id, name, customer, reference, created, files, state, failure, started, finished, outcome
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let format = try values.decodeIfPresent(Int.self, forKey: .format) ?? 1
        guard format <= CaseRecord.format else { throw NewerFormat(format: format) }
        func text(_ key: Key) throws -> String { try values.decodeIfPresent(String.self, forKey: key) ?? "" }
        func time(_ key: Key) throws -> Timestamp? {
            try values.decodeIfPresent(Int64.self, forKey: key).map(Timestamp.init(milliseconds:))
        }
        let past = Past(
            state: try values.decode(CaseState.self, forKey: .state),
            failure: try values.decodeIfPresent(CaseFailure.self, forKey: .failure),
            started: try time(.started), finished: try time(.finished),
            outcome: try values.decodeIfPresent(CaseOutcome.self, forKey: .outcome))
        self.init(
            id: try values.decode(CaseID.self, forKey: .id),
            labels: CaseLabels(
                name: try text(.name), customer: try text(.customer), reference: try text(.reference)),
            created: try time(.created) ?? Timestamp(milliseconds: 0),
            files: try values.decode([StoredFile].self, forKey: .files), past: past)
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(CaseRecord.format, forKey: .format)
        try values.encode(id, forKey: .id)
        try values.encode(labels.name, forKey: .name)
        try values.encode(labels.customer, forKey: .customer)
        try values.encode(labels.reference, forKey: .reference)
        try values.encode(created.milliseconds, forKey: .created)
        try values.encode(files, forKey: .files)
        try values.encode(state, forKey: .state)
        try values.encodeIfPresent(failure, forKey: .failure)
        try values.encodeIfPresent(started?.milliseconds, forKey: .started)
        try values.encodeIfPresent(finished?.milliseconds, forKey: .finished)
        try values.encodeIfPresent(outcome, forKey: .outcome)
    }

    /// A case that a newer program wrote.
    struct NewerFormat: Error, CustomStringConvertible {
        let format: Int
        var description: String {
            "it was written in format \(format), this program knows up to \(CaseRecord.format): use a newer one"
        }
    }
}
