internal import Intake

/// One uploaded file. On disk it is called by its number; its own name is data only.
struct StoredFile: Codable, Sendable, Equatable {
    /// The name that the report uses, such as `bundle.zip` or `logs/NS01/a.log`.
    let name: String
    let bytes: Int64
    let sha256: String

    /// By what the same upload is recognised: the SHA-256 of one file, whatever it is called; of several,
    /// that of their names and contents in the order of the names.
    static func fingerprint(of files: [StoredFile]) -> String {
        if files.count == 1, let only = files.first { return only.sha256 }
        let lines = files.map { "\($0.sha256) \($0.name)\n" }.sorted()
        return Intake.sha256(of: lines.joined())
    }
}
