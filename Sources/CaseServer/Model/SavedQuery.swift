/// A question that a team asks of many cases.
struct SavedQuery: Codable, Sendable, Equatable {
    let id: CaseID
    var name: String
    var sql: String
}
