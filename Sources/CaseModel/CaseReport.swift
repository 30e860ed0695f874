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
    package var unexplained: [Unexplained] = []
    package var problems: [Problem] = []
    package var requests: [Request] = []
    package var gaps: [Gap] = []
    /// What was assumed where the input is silent: years, zones.
    package var assumptions: [String] = []
    /// Records read, kept and not kept; an account of the whole input.
    package var totals = Totals()

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

    package struct Article: Codable, Sendable, Equatable {
        package var id: String
        package var section: String
        package var title: String

        package init(id: String, section: String, title: String) {
            self.id = id
            self.section = section
            self.title = title
        }
    }

    package struct Diagnosis: Codable, Sendable, Equatable {
        package var rank: Int
        package var id: String
        package var title: String
        package var summary: String
        /// `nil` (written as `null`) for causes that the article does not name.
        package var article: Article?
        /// Probability that this is a cause of what the bundle shows, 0 to 1.
        package var confidence: Double
        package var explains: Explains
        package var packages: [PackageName]
        package var servers: [String]
        package var evidence: [Evidence]
        package var remedy: [RemedyStep]
        package var leadsTo: [String]
        package var causedBy: String?

        package init(
            rank: Int, id: String, title: String, summary: String, article: Article?,
            confidence: Double, explains: Explains, packages: [PackageName], servers: [String],
            evidence: [Evidence], remedy: [RemedyStep], leadsTo: [String], causedBy: String?
        ) {
            self.rank = rank
            self.id = id
            self.title = title
            self.summary = summary
            self.article = article
            self.confidence = confidence
            self.explains = explains
            self.packages = packages
            self.servers = servers
            self.evidence = evidence
            self.remedy = remedy
            self.leadsTo = leadsTo
            self.causedBy = causedBy
        }
    }

    /// How many of the bundle's severity 1 records a diagnosis accounts for.
    package struct Explains: Codable, Sendable, Equatable {
        package var errors: Int64
        package var ofErrors: Int64

        package init(errors: Int64, ofErrors: Int64) {
            self.errors = errors
            self.ofErrors = ofErrors
        }
    }

    package struct PackageName: Codable, Sendable, Equatable {
        package var guid: String
        package var name: String?

        package init(guid: String, name: String?) {
            self.guid = guid
            self.name = name
        }
    }

    package struct Evidence: Codable, Sendable, Equatable {
        package var id: String
        package var pattern: String
        /// What the pattern says, in words.
        package var title: String
        package var supports: Bool
        /// Natural-log likelihood ratio; negative when it speaks against the diagnosis.
        package var weight: Double
        package var count: Int64
        package var first: String?
        package var last: String?
        package var samples: [Sample]

        package init(
            id: String, pattern: String, title: String, supports: Bool, weight: Double, count: Int64,
            first: String?, last: String?, samples: [Sample]
        ) {
            self.id = id
            self.pattern = pattern
            self.title = title
            self.supports = supports
            self.weight = weight
            self.count = count
            self.first = first
            self.last = last
            self.samples = samples
        }
    }

    /// One place in the input, with the text that stands there and what surrounds it.
    package struct Sample: Codable, Sendable, Equatable {
        package var member: String
        package var line: Int
        package var offset: Int64
        package var time: String?
        package var rawTime: String?
        package var text: String
        /// Messages of the records just before and after in the same member, oldest first.
        package var before: [String]
        package var after: [String]

        package init(
            member: String, line: Int, offset: Int64, time: String?, rawTime: String?, text: String,
            before: [String] = [], after: [String] = []
        ) {
            self.member = member
            self.line = line
            self.offset = offset
            self.time = time
            self.rawTime = rawTime
            self.text = text
            self.before = before
            self.after = after
        }
    }

    package struct RemedyStep: Codable, Sendable, Equatable {
        package var step: String
        package var `where`: String
        /// `none`, `low` or `high`.
        package var risk: String
        /// What must be true or done before; empty when nothing.
        package var before: String
        /// A script to run, already filled in; empty when there is none.
        package var script: String

        package init(step: String, where place: String, risk: String, before: String, script: String) {
            self.step = step
            self.where = place
            self.risk = risk
            self.before = before
            self.script = script
        }
    }

    package struct RuledOut: Codable, Sendable, Equatable {
        package var id: String
        package var section: String?
        package var because: String
        package var evidence: [String]

        package init(id: String, section: String?, because: String, evidence: [String]) {
            self.id = id
            self.section = section
            self.because = because
            self.evidence = evidence
        }
    }

    package struct NotJudged: Codable, Sendable, Equatable {
        package var id: String
        package var section: String?
        package var missing: [String]

        package init(id: String, section: String?, missing: [String]) {
            self.id = id
            self.section = section
            self.missing = missing
        }
    }

    package struct PackageState: Codable, Sendable, Equatable {
        package var guid: String
        package var name: String?
        package var versions: Versions
        package var servers: [ServerState]

        package init(guid: String, name: String?, versions: Versions, servers: [ServerState]) {
            self.guid = guid
            self.name = name
            self.versions = versions
            self.servers = servers
        }
    }

    /// Versions of a package by witness; `nil` where no member says.
    package struct Versions: Codable, Sendable, Equatable {
        package var database: Int64?
        package var server: Int64?
        package var reported: Int64?

        package init(database: Int64? = nil, server: Int64? = nil, reported: Int64? = nil) {
            self.database = database
            self.server = server
            self.reported = reported
        }
    }

    package struct ServerState: Codable, Sendable, Equatable {
        package var host: String
        package var state: String
        package var brokenAt: String?
        package var stages: [Stage]

        package init(host: String, state: String, brokenAt: String?, stages: [Stage]) {
            self.host = host
            self.state = state
            self.brokenAt = brokenAt
            self.stages = stages
        }
    }

    package struct Stage: Codable, Sendable, Equatable {
        package var stage: String
        /// `done`, `failed`, `missing` or `unknown`.
        package var state: String
        package var time: String?
        package var evidence: [String]

        package init(stage: String, state: String, time: String?, evidence: [String]) {
            self.stage = stage
            self.state = state
            self.time = time
            self.evidence = evidence
        }
    }

    package struct Unexplained: Codable, Sendable, Equatable {
        package var template: String
        package var count: Int64
        package var severity: Int
        package var sample: Sample

        package init(template: String, count: Int64, severity: Int, sample: Sample) {
            self.template = template
            self.count = count
            self.severity = severity
            self.sample = sample
        }
    }

    /// One file or listing to ask the customer for.
    package struct Request: Codable, Sendable, Equatable {
        package var collect: String
        package var from: String
        /// Diagnoses that cannot be judged without it.
        package var because: [String]

        package init(collect: String, from: String, because: [String]) {
            self.collect = collect
            self.from = from
            self.because = because
        }
    }

    /// A span of time that a machine's logs do not cover.
    package struct Gap: Codable, Sendable, Equatable {
        package var host: String
        package var from: String
        package var to: String
        package var because: String

        package init(host: String, from: String, to: String, because: String) {
            self.host = host
            self.from = from
            self.to = to
            self.because = because
        }
    }
}

extension CaseReport {
    /// Whether no member is of a kind that can be analysed (exit code 65).
    package var recognisesNothing: Bool {
        inputs.allSatisfy { $0.kind == .other }
    }
}
