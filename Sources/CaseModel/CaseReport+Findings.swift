extension CaseReport {
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
        /// The kind of member that says so.
        package var witness: String?
        package var evidence: [String]

        package init(
            stage: String, state: String, time: String?, witness: String? = nil, evidence: [String]
        ) {
            self.stage = stage
            self.state = state
            self.time = time
            self.witness = witness
            self.evidence = evidence
        }
    }

    /// One stage of every package's way.
    package struct StageName: Codable, Sendable, Equatable {
        package var stage: String
        package var title: String
        /// On which machines it happens.
        package var place: Role

        package init(stage: String, title: String, place: Role) {
            self.stage = stage
            self.title = title
            self.place = place
        }
    }

    /// How far the clock behind a machine's records is ahead of the Notification Server's.
    package struct Clock: Codable, Sendable, Equatable {
        package var host: String
        /// Seconds; negative for a clock that is behind.
        package var ahead: Double
        /// Seconds either way; `nil` when only one side is bounded.
        package var uncertainty: Double?
        package var pairs: Int
        package var because: String

        package init(host: String, ahead: Double, uncertainty: Double?, pairs: Int, because: String) {
            self.host = host
            self.ahead = ahead
            self.uncertainty = uncertainty
            self.pairs = pairs
            self.because = because
        }
    }

    package struct Unexplained: Codable, Sendable, Equatable {
        package var template: String
        package var count: Int64
        package var severity: Int
        package var sample: Sample
        /// The source of the records, as the first of them states it.
        package var source: String = ""
        /// How many of them came within minutes of a sign of some cause.
        package var near: Int64 = 0
        /// What connects it with what was found, in words; empty when nothing does.
        package var because: [String] = []

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

extension CaseReport.Unexplained {
    /// Reads reports of earlier versions, too, which lack what connects it with the findings.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            template: try values.decode(String.self, forKey: .template),
            count: try values.decode(Int64.self, forKey: .count),
            severity: try values.decode(Int.self, forKey: .severity),
            sample: try values.decode(CaseReport.Sample.self, forKey: .sample))
        source = try values.decodeIfPresent(String.self, forKey: .source) ?? ""
        near = try values.decodeIfPresent(Int64.self, forKey: .near) ?? 0
        because = try values.decodeIfPresent([String].self, forKey: .because) ?? []
    }
}
