internal import CaseModel
internal import GRDB

/// The rows of members, table by table.
struct MemberRows {
    private let db: Database
    private let words: Words
    private let members, events, matches, eventGUIDs, hours: RowInsert
    private let facts, fields, errorSets: RowInsert

    init(_ db: Database, _ words: Words) throws {
        self.db = db
        self.words = words
        members = try RowInsert(db, into: "member", columns: 13)
        events = try RowInsert(db, into: "event", columns: 16)
        matches = try RowInsert(db, into: "match", columns: 7)
        eventGUIDs = try RowInsert(db, into: "event_guid", columns: 2)
        hours = try RowInsert(db, into: "log_hour", columns: 7)
        errorSets = try RowInsert(db, into: "error_set", columns: 3)
        facts = try RowInsert(db, into: "fact", columns: 8)
        fields = try RowInsert(db, into: "fact_field", columns: 4)
    }

    func add(_ result: MemberResult, _ counts: CaseCounts) throws {
        let id = result.info.id
        let member = id.rawValue
        try members.add([
            .integer(member), .text(result.info.path), .text(result.kind.rawValue),
            .text(result.role.rawValue),
            Cell(result.host), .integer(result.bytes), Cell(result.info.compressedBytes),
            .text(result.sha256),
            .integer(result.records), .integer(result.malformed), Cell(result.isComplete), .null, .null,
        ])
        var eventIDs: [Int64: Int64] = [:]
        for event in result.events {
            let number = try add(event, of: member)
            eventIDs[event.record] = number
            counts.note(event: number, at: SamplePlace(member: id, record: event.record))
        }
        try add(result.mentions, of: member)
        for mention in result.mentions where mention.isPackage { counts.note(package: mention.guid) }
        for set in result.errorSets {
            let patterns = "[" + set.patterns.sorted().map(jsonString).joined(separator: ",") + "]"
            try errorSets.add([.integer(member), .text(patterns), .integer(set.errors)])
        }
        for tally in result.tallies { try counts.tallies.add(tally, kind: result.kind, member: member) }
        try add(result.histogram, of: member, counts.hours)
        for template in result.templates {
            try counts.templates.add(template, member: id, event: eventIDs[template.record])
        }
    }

    private func add(_ event: KeptEvent, of member: Int64) throws -> Int64 {
        let id = try events.add([
            .null, .integer(member), .integer(event.record), .integer(Int64(event.line)),
            .integer(event.offset), .null, .text(event.rawTime), civil(event.time), turns(event.time),
            .integer(Int64(event.severity)), .text(event.host), .text(event.source), .text(event.module),
            .text(event.text), .text(event.before.joined(separator: "\n")),
            .text(event.after.joined(separator: "\n")),
        ])
        for match in event.matches {
            try matches.add([
                .null, .text(match.key.pattern), .integer(id), .null, Cell(match.key.package),
                Cell(match.key.server), match.captures.isEmpty ? .null : .text(capturesJSON(match.captures)),
            ])
        }
        for guid in event.guids { try eventGUIDs.add([.integer(id), Cell(guid)]) }
        return id
    }

    private func add(_ mentions: [Mention], of member: Int64) throws {
        var rows = try NumberInsert<4>(db, into: "mention_row")
        for mention in mentions {
            try rows.add([
                words.number(of: mention.guid, in: db), member, mention.count, mention.isPackage ? 1 : 0,
            ])
        }
        try rows.finish()
    }

    /// Counts of the hours, those of one hour together.
    private func add(_ cells: [HistogramCell], of member: Int64, _ spool: HourSpool) throws {
        // What is counted beyond a limit may come as a second count of the same.
        var rows = try NumberInsert<4>(
            db, into: "histogram_row", conflict: "ON CONFLICT DO UPDATE SET count = count + excluded.count")
        for cells in cells.chunked(by: { $0.hour == $1.hour }) {
            let sum = HourSum(cells)
            let hour = try hours.add([
                .null, .integer(member), .null, .integer(sum.records), .integer(sum.errors),
                .integer(sum.warnings), .integer(sum.traces),
            ])
            try spool.add(hour: hour, of: member, at: cells.first?.hour)
            for cell in cells {
                try rows.add([hour, Int64(cell.severity), words.number(of: cell.source, in: db), cell.count])
            }
        }
        try rows.finish()
    }

    func add(_ fact: Fact, of member: MemberID, patterns: [String]) throws {
        let id = try facts.add([
            .null, .integer(member.rawValue), .text(fact.kind.rawValue), Cell(fact.package),
            Cell(fact.server), .integer(Int64(fact.line)), .integer(Int64(fact.offset)), .text(fact.text),
        ])
        for (position, field) in fact.fields.enumerated() {
            try fields.add([.integer(id), .integer(Int64(position)), .text(field.name), .text(field.value)])
        }
        for pattern in patterns {
            try matches.add([
                .null, .text(pattern), .null, .integer(id), Cell(fact.package), Cell(fact.server), .null,
            ])
        }
    }

    private func civil(_ time: RecordTime?) -> Cell { Cell(time?.civil.packed) }

    private func turns(_ time: RecordTime?) -> Cell { .integer(Int64(time?.yearTurns ?? 0)) }
}

/// Named values as a JSON object, for SQLite's JSON functions.
private func capturesJSON(_ fields: [Fact.Field]) -> String {
    let members = fields.map { "\(jsonString($0.name)):\(jsonString($0.value))" }
    return "{" + members.joined(separator: ",") + "}"
}

/// `text` as a JSON string.
func jsonString(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        return "\"" + text + "\""
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case _ where scalar.value < 0x20: quoted += "\\u" + hexDigits(scalar.value, 4)
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}
