package import CaseModel
internal import GRDB

/// Questions that the analysis asks of what was stored, all answered in an order that does not depend
/// on the order in which workers finished.
extension CaseWriter {
    /// A fact with the member it stands in.
    package struct StoredFact: Sendable {
        package var member: MemberID
        package var fact: Fact
    }

    /// The kinds of facts that the case holds.
    package func statedKinds() throws(CaseStoreError) -> Set<Fact.Kind> {
        try write { db in
            let names = try String.fetchAll(db, sql: "SELECT DISTINCT kind FROM fact")
            return Set(names.compactMap { Fact.Kind(rawValue: $0) })
        }
    }

    /// All facts of a kind.
    package func facts(_ kind: Fact.Kind) throws(CaseStoreError) -> [StoredFact] {
        try write { db in
            var fields: [Int64: [Fact.Field]] = [:]
            let fieldRows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT fact_id, name, value FROM fact_field
                    WHERE fact_id IN (SELECT id FROM fact WHERE kind = ?) ORDER BY fact_id, position
                    """, arguments: [kind.rawValue])
            while let row = try fieldRows.next() {
                fields[row[0], default: []].append(Fact.Field(row[1], row[2]))
            }
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, member_id, package, server, line, offset, text FROM fact WHERE kind = ?
                    ORDER BY member_id, offset, line
                    """, arguments: [kind.rawValue])
            return rows.map { row in
                let guid: String? = row[2]
                let fact = Fact(
                    kind, package: guid.flatMap { GUID($0) }, server: row[3], fields: fields[row[0]] ?? [],
                    line: row[4], offset: row[5], text: row[6])
                return StoredFact(member: MemberID(rawValue: row[1]), fact: fact)
            }
        }
    }

    /// One event queue folder, as its files tell.
    package struct QueueFolder: Sendable {
        package var member: MemberID
        package var queue: String
        package var folder: String
        package var server: String?
        package var count: Int64
        package var bytes: Int64
        package var senders: Int64
    }

    /// Event files counted by queue, folder and machine.
    package func queueFolders() throws(CaseStoreError) -> [QueueFolder] {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    WITH file AS (
                      SELECT fact.member_id AS member, fact.server AS server,
                        max(value) FILTER (WHERE name = 'queue') AS queue,
                        max(value) FILTER (WHERE name = 'folder') AS folder,
                        max(CAST(value AS INTEGER)) FILTER (WHERE name = 'bytes') AS bytes,
                        max(value) FILTER (WHERE name = 'sender') AS sender
                      FROM fact JOIN fact_field ON fact_id = fact.id WHERE kind = 'event' GROUP BY fact.id)
                    SELECT min(member), queue, coalesce(folder, 'queue'), iif(queue = 'agent', server, NULL) AS host,
                      count(*), coalesce(sum(bytes), 0), count(DISTINCT sender)
                    FROM file WHERE queue IS NOT NULL GROUP BY queue, folder, host ORDER BY queue, folder, host
                    """)
            return rows.map {
                QueueFolder(
                    member: MemberID(rawValue: $0[0]), queue: $0[1], folder: $0[2], server: $0[3],
                    count: $0[4],
                    bytes: $0[5], senders: $0[6])
            }
        }
    }

    /// Decides which GUIDs are packages, and what they are called.
    ///
    /// A GUID is a package when a pattern captured it as one or a fact speaks of it as one; a name is
    /// the one that most facts give it.
    package func resolvePackages() throws(CaseStoreError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO package
                      SELECT package, NULL, min(kind) FROM fact
                      WHERE package IS NOT NULL AND kind <> 'setting' GROUP BY package;
                    DELETE FROM package WHERE guid = '00000000-0000-0000-0000-000000000000';
                    """)
            let others = try RowInsert(db, into: "package", columns: 3, conflict: "ON CONFLICT DO NOTHING")
            for guid in counts.packages.sorted() { try others.add([Cell(guid), .null, .text("log")]) }
            try db.execute(
                sql: """
                    WITH naming AS (
                      SELECT fact.package AS guid, value AS name, count(*) AS times
                      FROM fact JOIN fact_field ON fact_id = fact.id
                      WHERE fact.package IS NOT NULL AND fact_field.name IN ('package_name', 'name')
                        AND value <> '' AND kind <> 'setting'
                      GROUP BY fact.package, value ORDER BY times DESC, value)
                    UPDATE package SET name = (SELECT naming.name FROM naming WHERE naming.guid = package.guid LIMIT 1);
                    """)
        }
    }

    /// Names of the packages that have one, and all others with `nil`.
    package func packages() throws(CaseStoreError) -> [GUID: String?] {
        try write { db in
            var packages: [GUID: String?] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT guid, name FROM package") {
                guard let guid = GUID(row[0] as String) else { continue }
                packages.updateValue(row[1], forKey: guid)
            }
            return packages
        }
    }

    /// Stores what is known of machines, and with members that could not tell their own role.
    package func set(servers: [String: Role]) throws(CaseStoreError) {
        try write { db in
            for (host, role) in servers {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO server VALUES (?, ?)", arguments: [host, role.rawValue])
            }
            try db.execute(
                sql: """
                    UPDATE member SET role = (SELECT server.role FROM server WHERE server.host = member.host)
                    WHERE role = 'unknown' AND host IN (SELECT host FROM server)
                    """)
        }
    }
}
