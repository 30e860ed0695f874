/// The finished report of a case: the one view model behind text, JSON and HTML.
///
/// Its property names are the keys of the JSON contract (`schema` 1): keys are added, never renamed
/// or removed. Times are ISO 8601 in UTC; GUIDs lower case without braces.
package struct CaseReport: Codable, Sendable, Equatable {
    package var schema = 1
    package var tool: Tool
    /// One sentence for the person who asked.
    package var verdict: String
    package var inputs: [Input] = []
    package var diagnoses: [Diagnosis] = []
    package var ruledOut: [RuledOut] = []
    package var notJudged: [NotJudged] = []
    package var packages: [PackageState] = []
    /// The stages of a package's way, in order, as `packages` names them.
    package var journey: [StageName] = []
    /// Evidence that stages refer to and no diagnosis shows.
    package var stageEvidence: [Evidence] = []
    /// How far the machines' clocks lie apart.
    package var clocks: [Clock] = []
    package var unexplained: [Unexplained] = []
    package var problems: [Problem] = []
    package var requests: [Request] = []
    package var gaps: [Gap] = []
    /// What was assumed where the input is silent: years, zones.
    package var assumptions: [String] = []
    /// Records read, kept and not kept; an account of the whole input.
    package var totals = Totals()
    /// How much each machine logged over time; `nil` in reports of earlier versions.
    package var activity: [Activity]?
    /// What people wrote about it; `nil` where nobody asked for that.
    package var notes: [Note]?

    package init(tool: Tool, verdict: String) {
        self.tool = tool
        self.verdict = verdict
    }
}

extension CaseReport {
    package struct Tool: Codable, Sendable, Equatable {
        package var version: String
        package var patterns: [Pack]

        package init(version: String, patterns: [Pack]) {
            self.version = version
            self.patterns = patterns
        }
    }

    package struct Pack: Codable, Sendable, Equatable {
        package var pack: String
        package var version: String
        package var sha256: String

        package init(pack: String, version: String, sha256: String) {
            self.pack = pack
            self.version = version
            self.sha256 = sha256
        }
    }

    package struct Input: Codable, Sendable, Equatable {
        package var member: String
        package var kind: MemberKind
        package var role: Role
        package var host: String?
        package var bytes: Int64
        package var compressedBytes: Int64?
        package var sha256: String
        package var records: Int64
        package var malformed: Int64
        package var first: String?
        package var last: String?
        package var complete: Bool

        package init(
            member: String, kind: MemberKind, role: Role, host: String?, bytes: Int64,
            compressedBytes: Int64?, sha256: String, records: Int64, malformed: Int64, first: String?,
            last: String?, complete: Bool
        ) {
            self.member = member
            self.kind = kind
            self.role = role
            self.host = host
            self.bytes = bytes
            self.compressedBytes = compressedBytes
            self.sha256 = sha256
            self.records = records
            self.malformed = malformed
            self.first = first
            self.last = last
            self.complete = complete
        }
    }

    package struct Totals: Codable, Sendable, Equatable {
        package var bytes: Int64 = 0
        package var members: Int64 = 0
        package var records: Int64 = 0
        package var errors: Int64 = 0
        package var warnings: Int64 = 0

        package init() {}
    }
}

extension CaseReport {
    /// Whether no member is of a kind that can be analysed (exit code 65).
    package var recognisesNothing: Bool {
        inputs.allSatisfy { $0.kind == .other }
    }
}
