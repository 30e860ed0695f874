/// All that is kept of one member: bounded in size, whatever the member's size.
///
/// A worker fills it and the case's writer stores it. What is not kept as an event is counted here,
/// so that totals are exact although rows are few.
package struct MemberResult: Sendable {
    package var info: MemberInfo
    package var kind: MemberKind
    package var role: Role
    /// Host name as most records give it, or as the path says.
    package var host: String?
    /// Bytes of the content, inflated.
    package var bytes: Int64 = 0
    package var sha256 = ""
    package var isComplete = true
    package var records: Int64 = 0
    package var malformed: Int64 = 0
    package var events: [KeptEvent] = []
    package var tallies: [Tally] = []
    package var mentions: [Mention] = []
    package var histogram: [HistogramCell] = []
    /// Records of severity 1 by the patterns that matched them.
    package var errorSets: [ErrorSet] = []
    package var templates: [TemplateCount] = []
    package var facts: [Fact] = []
    package var problems: [Problem] = []

    package init(info: MemberInfo, kind: MemberKind, role: Role, host: String?) {
        self.info = info
        self.kind = kind
        self.role = role
        self.host = host
    }
}

/// A date of a record with what it lacks: which turn of the year it belongs to, counted in the member.
package struct RecordTime: Hashable, Sendable {
    package var civil: CivilTime
    /// How often December had turned to January in the member before this record.
    package var yearTurns: Int16

    package init(civil: CivilTime, yearTurns: Int16) {
        self.civil = civil
        self.yearTurns = yearTurns
    }
}

/// A record that is stored: it matched, names a package, or is an error that nothing explains.
package struct KeptEvent: Sendable {
    /// Number of the record in its member, from 0.
    package var record: Int64
    package var line: Int
    package var offset: Int64
    package var time: RecordTime?
    package var rawTime: String
    package var severity: UInt8
    package var host: String
    package var source: String
    package var module: String
    package var text: String
    /// Messages of the neighbours, shortened.
    package var before: [String]
    package var after: [String]
    package var matches: [KeptMatch]
    /// Packages in the message for which the event is kept.
    package var guids: [GUID]
    /// What the event is a sample of.
    package var claims: [SampleClaim] = []

    package init(
        record: Int64, line: Int, offset: Int64, time: RecordTime?, rawTime: String, severity: UInt8,
        host: String, source: String, module: String, text: String, before: [String] = [],
        after: [String] = [], matches: [KeptMatch] = [], guids: [GUID] = []
    ) {
        self.record = record
        self.line = line
        self.offset = offset
        self.time = time
        self.rawTime = rawTime
        self.severity = severity
        self.host = host
        self.source = source
        self.module = module
        self.text = text
        self.before = before
        self.after = after
        self.matches = matches
        self.guids = guids
    }
}

/// A pattern that fired on a kept event: for which package and server, and what its holes held.
package struct KeptMatch: Sendable {
    package var key: Tally.Key
    package var captures: [Fact.Field]

    package init(key: Tally.Key, captures: [Fact.Field]) {
        self.key = key
        self.captures = captures
    }
}

/// How often a pattern fired in a member for one package and server: exact, whatever was kept.
package struct Tally: Sendable {
    package var key: Key
    package var count: Int64
    /// How many of them were records of severity 1.
    package var errors: Int64
    package var first: RecordTime?
    package var last: RecordTime?

    package init(key: Key, count: Int64, errors: Int64, first: RecordTime?, last: RecordTime?) {
        self.key = key
        self.count = count
        self.errors = errors
        self.first = first
        self.last = last
    }

    package struct Key: Hashable, Sendable, Comparable {
        package var pattern: String
        package var package: GUID?
        package var server: String?

        package init(pattern: String, package guid: GUID?, server: String?) {
            self.pattern = pattern
            self.package = guid
            self.server = server
        }

        package static func < (left: Key, right: Key) -> Bool {
            (left.pattern, left.package ?? .zero, left.server ?? "")
                < (right.pattern, right.package ?? .zero, right.server ?? "")
        }
    }
}

/// How often a member names a GUID that matters, and how sure it is that the GUID is a package.
package struct Mention: Sendable {
    package var guid: GUID
    package var count: Int64
    /// Whether a pattern or a folder name says that this GUID is a package.
    package var isPackage: Bool

    package init(guid: GUID, count: Int64, isPackage: Bool) {
        self.guid = guid
        self.count = count
        self.isPackage = isPackage
    }
}

/// Records of a member in one hour with one severity and source.
package struct HistogramCell: Sendable {
    /// Start of the hour; `nil` for records without a readable date.
    package var hour: RecordTime?
    package var severity: UInt8
    package var source: String
    package var count: Int64

    package init(hour: RecordTime?, severity: UInt8, source: String, count: Int64) {
        self.hour = hour
        self.severity = severity
        self.source = source
        self.count = count
    }
}

/// Errors and warnings that no pattern explains, alike but for their variable parts.
package struct TemplateCount: Sendable {
    package var template: String
    /// A number that equal templates of one severity share.
    package var fingerprint: UInt64
    package var severity: UInt8
    package var count: Int64
    /// How many of them came within minutes of a sign of some cause.
    package var near: Int64
    /// Number of the first such record; its event shows the template if it is kept.
    package var record: Int64

    package init(
        template: String, fingerprint: UInt64, severity: UInt8, count: Int64, near: Int64 = 0, record: Int64
    ) {
        self.template = template
        self.fingerprint = fingerprint
        self.severity = severity
        self.count = count
        self.near = near
        self.record = record
    }
}
