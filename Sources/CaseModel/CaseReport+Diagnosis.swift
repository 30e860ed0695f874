extension CaseReport {
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
        /// What the customer may be told, in plain sentences; `nil` if nobody wrote any.
        package var customer: String?

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
        /// Of the record that stands there, 1 (error) to 4; `nil` where there is no record.
        package var severity: Int?
        /// Error codes in the text, decoded.
        package var codes: [Code] = []

        package init(
            member: String, line: Int, offset: Int64, time: String?, rawTime: String?, text: String,
            before: [String] = [], after: [String] = [], severity: Int? = nil
        ) {
            self.member = member
            self.line = line
            self.offset = offset
            self.time = time
            self.rawTime = rawTime
            self.text = text
            self.before = before
            self.after = after
            self.severity = severity
        }
    }

    package struct RemedyStep: Codable, Sendable, Equatable {
        package var step: String
        package var `where`: String
        /// `none`, `low` or `high`.
        package var risk: String
        /// What must be true or done before; empty when nothing.
        package var before: String
        /// How to see that it worked; empty in reports of earlier versions, which say it in the step.
        package var check: String
        /// How to go back; empty when nothing was changed, or when there is no way.
        package var undo: String
        /// A script to run, already filled in; empty when there is none.
        package var script: String

        package init(
            step: String, where place: String, risk: String, before: String, check: String = "",
            undo: String = "", script: String
        ) {
            self.step = step
            self.where = place
            self.risk = risk
            self.before = before
            self.check = check
            self.undo = undo
            self.script = script
        }
    }
}

extension CaseReport.RemedyStep {
    /// Reads reports of earlier versions, too, which say all in the step.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            step: try values.decode(String.self, forKey: .step),
            where: try values.decode(String.self, forKey: .where),
            risk: try values.decode(String.self, forKey: .risk),
            before: try values.decode(String.self, forKey: .before),
            check: try values.decodeIfPresent(String.self, forKey: .check) ?? "",
            undo: try values.decodeIfPresent(String.self, forKey: .undo) ?? "",
            script: try values.decode(String.self, forKey: .script))
    }
}

extension CaseReport.Sample {
    /// Reads reports of earlier versions, too, which lack the codes.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            member: try values.decode(String.self, forKey: .member),
            line: try values.decode(Int.self, forKey: .line),
            offset: try values.decode(Int64.self, forKey: .offset),
            time: try values.decodeIfPresent(String.self, forKey: .time),
            rawTime: try values.decodeIfPresent(String.self, forKey: .rawTime),
            text: try values.decode(String.self, forKey: .text),
            before: try values.decode([String].self, forKey: .before),
            after: try values.decode([String].self, forKey: .after),
            severity: try values.decodeIfPresent(Int.self, forKey: .severity))
        codes = try values.decodeIfPresent([CaseReport.Code].self, forKey: .codes) ?? []
    }
}
