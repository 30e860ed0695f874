extension CaseReport {
    /// What somebody wrote about the case, or about one item of its evidence.
    package struct Note: Codable, Sendable, Equatable {
        /// The item of evidence it belongs to, such as `E7`; `nil` for the case as a whole.
        package var evidence: String?
        package var text: String
        /// When it was written.
        package var created: String

        package init(evidence: String?, text: String, created: String) {
            self.evidence = evidence
            self.text = text
            self.created = created
        }
    }
}
