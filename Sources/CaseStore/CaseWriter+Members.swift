package import CaseModel
internal import GRDB

extension CaseWriter {
    /// Stores all that was kept of a member, in one transaction.
    package func add(_ result: MemberResult) throws(CaseStoreError) {
        try write { db in
            try db.insert(member: result)
            let member = result.info.id.rawValue
            var eventIDs: [Int64: Int64] = [:]
            for event in result.events { eventIDs[event.record] = try db.insert(event, member: member) }
            for tally in result.tallies { try db.insert(tally, member: member) }
            try db.insert(result.mentions, member: member)
            try db.insert(result.histogram, member: member)
            try db.insert(result.templates, member: member, eventIDs: eventIDs)
            try db.insert(result.problems)
        }
    }

    /// Stores facts of a member, with the patterns that fired on each.
    package func add(_ facts: [(fact: Fact, patterns: [String])], member: MemberID) throws(CaseStoreError) {
        try write { db in
            for (fact, patterns) in facts {
                let id = try db.insert(fact, member: member.rawValue)
                for pattern in patterns {
                    try db.insert(match: pattern, fact: id, fact, member: member.rawValue)
                }
            }
        }
    }
}

extension Database {
    fileprivate func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    fileprivate func insert(member result: MemberResult) throws {
        try run(
            "INSERT INTO member VALUES (?,?,?,?,?,?,?,?,?,?,?,NULL,NULL)",
            [
                result.info.id.rawValue, result.info.path, result.kind.rawValue, result.role.rawValue,
                result.host, result.bytes, result.info.compressedBytes, result.sha256, result.records,
                result.malformed, result.isComplete,
            ])
    }

    fileprivate func insert(_ event: KeptEvent, member: Int64) throws -> Int64 {
        try run(
            "INSERT INTO event VALUES (NULL,?,?,?,?,NULL,?,?,?,?,?,?,?,?,?,?)",
            [
                member, event.record, event.line, event.offset, event.rawTime, event.time?.civil.packed,
                event.time?.yearTurns ?? 0, event.severity, event.host, event.source, event.module,
                event.text, event.before.joined(separator: "\n"), event.after.joined(separator: "\n"),
            ])
        let id = lastInsertedRowID
        for match in event.matches {
            try run(
                "INSERT INTO match VALUES (NULL,?,?,NULL,?,?,?)",
                [
                    match.key.pattern, id, match.key.package?.description, match.key.server,
                    match.captures.isEmpty ? nil : capturesJSON(match.captures),
                ])
        }
        for guid in event.guids { try run("INSERT INTO event_guid VALUES (?,?)", [id, guid.description]) }
        return id
    }

    fileprivate func insert(_ tally: Tally, member: Int64) throws {
        try run(
            "INSERT INTO tally VALUES (?,?,?,?,?,?,?,?,NULL,?,?,NULL)",
            [
                tally.key.pattern, member, tally.key.package?.description, tally.key.server, tally.count,
                tally.errors, tally.first?.civil.packed, tally.first?.yearTurns ?? 0,
                tally.last?.civil.packed, tally.last?.yearTurns ?? 0,
            ])
    }

    fileprivate func insert(_ mentions: [Mention], member: Int64) throws {
        for mention in mentions {
            try run(
                """
                INSERT INTO mention VALUES (?,?,?,?) ON CONFLICT DO UPDATE
                SET count = count + excluded.count, is_package = max(is_package, excluded.is_package)
                """,
                [mention.guid.description, member, mention.count, mention.isPackage])
        }
    }

    fileprivate func insert(_ cells: [HistogramCell], member: Int64) throws {
        for cell in cells {
            try run(
                "INSERT INTO histogram VALUES (?,?,?,NULL,?,?,?)",
                [
                    member, cell.hour?.civil.packed, cell.hour?.yearTurns ?? 0, cell.severity, cell.source,
                    cell.count,
                ])
        }
    }

    fileprivate func insert(_ templates: [TemplateCount], member: Int64, eventIDs: [Int64: Int64]) throws {
        for template in templates {
            guard let event = eventIDs[template.record] else { continue }
            try run(
                "INSERT INTO unexplained VALUES (?,?,?,?,?)",
                [template.template, template.severity, member, template.count, event])
        }
    }

    func insert(_ problems: [Problem]) throws {
        for problem in problems {
            try run(
                "INSERT INTO problem VALUES (?,?,?)",
                [problem.member, problem.code.rawValue, problem.message])
        }
    }

    fileprivate func insert(_ fact: Fact, member: Int64) throws -> Int64 {
        try run(
            "INSERT INTO fact VALUES (NULL,?,?,?,?,?,?,?)",
            [
                member, fact.kind.rawValue, fact.package?.description, fact.server, fact.line, fact.offset,
                fact.text,
            ])
        let id = lastInsertedRowID
        for (position, field) in fact.fields.enumerated() {
            try run("INSERT INTO fact_field VALUES (?,?,?,?)", [id, position, field.name, field.value])
        }
        return id
    }

    /// A pattern that fired on a fact counts once for the fact's package and server.
    fileprivate func insert(match pattern: String, fact id: Int64, _ fact: Fact, member: Int64) throws {
        try run(
            "INSERT INTO match VALUES (NULL,?,NULL,?,?,?,NULL)",
            [pattern, id, fact.package?.description, fact.server])
        try run(
            "INSERT INTO tally VALUES (?,?,?,?,1,0,NULL,0,NULL,NULL,0,NULL)",
            [pattern, member, fact.package?.description, fact.server])
    }
}

/// Named values as a JSON object, for SQLite's JSON functions.
private func capturesJSON(_ fields: [Fact.Field]) -> String {
    let members = fields.map { "\(jsonString($0.name)):\(jsonString($0.value))" }
    return "{" + members.joined(separator: ",") + "}"
}

private func jsonString(_ text: String) -> String {
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
