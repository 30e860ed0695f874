/// All cases in memory: what is asked for on every page is answered without the disk.
///
/// A value without locks or files, owned by `CaseLibrary`.
struct CaseIndex {
    private var records: [CaseID: CaseRecord] = [:]
    private var byFingerprint: [String: CaseID] = [:]

    init(_ records: [CaseRecord] = []) {
        for record in records { put(record) }
    }

    subscript(id: CaseID) -> CaseRecord? { records[id] }

    /// The case that the same upload became.
    func twin(of fingerprint: String) -> CaseRecord? { byFingerprint[fingerprint].flatMap { records[$0] } }

    /// All cases, newest first.
    var newestFirst: [CaseRecord] {
        records.values.sorted { ($0.created, $0.id.text) > ($1.created, $1.id.text) }
    }

    var count: Int { records.count }

    mutating func put(_ record: CaseRecord) {
        records[record.id] = record
        byFingerprint[record.fingerprint] = record.id
    }

    mutating func remove(_ id: CaseID) {
        guard let record = records.removeValue(forKey: id) else { return }
        if byFingerprint[record.fingerprint] == id { byFingerprint[record.fingerprint] = nil }
    }
}
