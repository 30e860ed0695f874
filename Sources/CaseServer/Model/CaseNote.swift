internal import CaseModel

/// What somebody wrote about a case, or about one item of its evidence.
struct CaseNote: Codable, Sendable, Equatable {
    let id: CaseID
    /// The item of evidence it belongs to, such as `E7`; `nil` for the case as a whole.
    let evidence: String?
    var text: String
    /// Milliseconds since 1970.
    let created: Int64
}
