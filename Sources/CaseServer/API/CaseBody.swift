internal import CaseModel

/// A case as the API tells it. Every key is always there; what is not known is `null`.
struct CaseBody: Encodable, Sendable, Equatable {
    let record: CaseRecord
    let progress: Progress

    private enum Key: String, CodingKey {
        case id, name, customer, reference, created, started, finished, state, failure, progress, verdict
        case diagnosis, diagnoses, partial, hasReport, bytes, files, sha256
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(record.id, forKey: .id)
        try values.encode(record.labels.name, forKey: .name)
        try values.encode(record.labels.customer, forKey: .customer)
        try values.encode(record.labels.reference, forKey: .reference)
        try values.encode(record.created.description, forKey: .created)
        try values.encode(record.started?.description, forKey: .started)
        try values.encode(record.finished?.description, forKey: .finished)
        try values.encode(record.state, forKey: .state)
        try values.encode(record.failure, forKey: .failure)
        try values.encode(progress, forKey: .progress)
        try values.encode(record.outcome?.verdict, forKey: .verdict)
        try values.encode(record.outcome?.diagnosis, forKey: .diagnosis)
        try values.encode(record.outcome?.diagnoses, forKey: .diagnoses)
        try values.encode(record.outcome?.isPartial, forKey: .partial)
        try values.encode(record.outcome != nil, forKey: .hasReport)
        try values.encode(record.bytes, forKey: .bytes)
        try values.encode(record.files.count, forKey: .files)
        try values.encode(record.fingerprint, forKey: .sha256)
    }
}
