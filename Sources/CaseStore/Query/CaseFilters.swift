package import CaseModel

/// What an answer is narrowed down to. What is `nil` or empty does not narrow.
package struct CaseFilters: Sendable, Equatable {
    /// A package's GUID in any spelling, or a part of its name or GUID.
    package var package: String?
    /// A machine's name, or a part of it.
    package var server: String?
    /// The id of a diagnosis of this case.
    package var diagnosis: String?
    /// The id of a pattern, or its beginning.
    package var pattern: String?
    /// Severities of records: 1 error, 2 warning, 4 information, 8 trace, 16 verbose.
    package var severities: [Int] = []
    /// From this instant on.
    package var since: Timestamp?
    /// Before this instant.
    package var until: Timestamp?
    /// A part of the text, in any case.
    package var text: String?

    package init(
        package name: String? = nil, server: String? = nil, diagnosis: String? = nil, pattern: String? = nil,
        severities: [Int] = [], since: Timestamp? = nil, until: Timestamp? = nil, text: String? = nil
    ) {
        self.package = name
        self.server = server
        self.diagnosis = diagnosis
        self.pattern = pattern
        self.severities = severities
        self.since = since
        self.until = until
        self.text = text
    }

    /// The filters by name.
    package enum Name: String, Sendable, CaseIterable {
        case package, server, diagnosis, pattern, severity, since, until, text
    }

    /// The filters that are set.
    package var names: [Name] {
        Name.allCases.filter { name in
            switch name {
            case .package: package != nil
            case .server: server != nil
            case .diagnosis: diagnosis != nil
            case .pattern: pattern != nil
            case .severity: !severities.isEmpty
            case .since: since != nil
            case .until: until != nil
            case .text: text != nil
            }
        }
    }
}
