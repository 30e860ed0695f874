/// The tables and views of a case file, as SQL with the words that describe them.
///
/// Times are milliseconds since 1970-01-01T00:00:00Z, `NULL` where no instant is known; the columns
/// `civil` and `turns` hold what the file itself said (`CivilTime.packed`). GUIDs are text in lower case
/// without braces. An engineer can open the file with `sqlite3`; the views are what to query.
enum CaseSchema {
    /// Bytes 68 to 71 of the file, `pkgt`: lets `file` and us recognise a case.
    static let applicationID: Int32 = 0x706B_6774
    /// Counts up with each change of the tables.
    static let version: Int32 = 4

    static let tables = """
        CREATE TABLE case_info (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE member (
          id INTEGER PRIMARY KEY,
          path TEXT NOT NULL,
          kind TEXT NOT NULL,
          role TEXT NOT NULL,
          host TEXT,
          bytes INTEGER NOT NULL,
          compressed_bytes INTEGER,
          sha256 TEXT NOT NULL,
          records INTEGER NOT NULL,
          malformed INTEGER NOT NULL,
          complete INTEGER NOT NULL,
          first_time INTEGER,
          last_time INTEGER
        );

        CREATE TABLE event (
          id INTEGER PRIMARY KEY,
          member_id INTEGER NOT NULL REFERENCES member(id),
          record INTEGER NOT NULL,
          line INTEGER NOT NULL,
          offset INTEGER NOT NULL,
          time INTEGER,
          raw_time TEXT NOT NULL,
          civil INTEGER,
          turns INTEGER NOT NULL DEFAULT 0,
          severity INTEGER NOT NULL,
          host TEXT NOT NULL,
          source TEXT NOT NULL,
          module TEXT NOT NULL,
          text TEXT NOT NULL,
          before TEXT NOT NULL,
          after TEXT NOT NULL
        );

        CREATE TABLE fact (
          id INTEGER PRIMARY KEY,
          member_id INTEGER NOT NULL REFERENCES member(id),
          kind TEXT NOT NULL,
          package TEXT,
          server TEXT,
          line INTEGER NOT NULL,
          offset INTEGER NOT NULL,
          text TEXT NOT NULL
        );
        CREATE TABLE fact_field (
          fact_id INTEGER NOT NULL REFERENCES fact(id),
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          value TEXT NOT NULL,
          PRIMARY KEY (fact_id, position)
        ) WITHOUT ROWID;

        CREATE TABLE pattern (id TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID;

        -- A pattern that fired on a stored event or fact; captures are a JSON object.
        CREATE TABLE match (
          id INTEGER PRIMARY KEY,
          pattern TEXT NOT NULL REFERENCES pattern(id),
          event_id INTEGER REFERENCES event(id),
          fact_id INTEGER REFERENCES fact(id),
          package TEXT,
          server TEXT,
          captures TEXT
        );

        -- Exact counts of all matches in the case, also of those whose event was not stored; kind is that
        -- of the members they stand in.
        CREATE TABLE tally (
          pattern TEXT NOT NULL REFERENCES pattern(id),
          kind TEXT NOT NULL,
          package TEXT,
          server TEXT,
          count INTEGER NOT NULL,
          errors INTEGER NOT NULL,
          first_time INTEGER,
          last_time INTEGER
        );

        CREATE TABLE package (guid TEXT PRIMARY KEY, name TEXT, because TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE server (host TEXT PRIMARY KEY, role TEXT NOT NULL) WITHOUT ROWID;

        -- GUIDs that logs name: those that are packages, and others that a log names often.
        CREATE TABLE mention (
          guid TEXT NOT NULL,
          member_id INTEGER NOT NULL REFERENCES member(id),
          count INTEGER NOT NULL,
          is_package INTEGER NOT NULL
        );
        -- Packages in the message of an event that was stored because it names them.
        CREATE TABLE event_guid (
          event_id INTEGER NOT NULL REFERENCES event(id),
          guid TEXT NOT NULL,
          PRIMARY KEY (event_id, guid)
        ) WITHOUT ROWID;

        -- All records, stored or not, counted by hour, severity and source.
        CREATE TABLE histogram (
          member_id INTEGER NOT NULL REFERENCES member(id),
          time INTEGER,
          severity INTEGER NOT NULL,
          source TEXT NOT NULL,
          count INTEGER NOT NULL
        );

        -- Records of severity 1 by the patterns that matched them, a JSON array: each record counts once.
        CREATE TABLE error_set (
          member_id INTEGER NOT NULL REFERENCES member(id),
          patterns TEXT NOT NULL,
          errors INTEGER NOT NULL
        );

        -- Errors and warnings that no pattern explains, with their variable parts masked: how many there are
        -- in the case, and the first of them.
        CREATE TABLE unexplained (
          template TEXT NOT NULL,
          severity INTEGER NOT NULL,
          member_id INTEGER NOT NULL REFERENCES member(id),
          count INTEGER NOT NULL,
          event_id INTEGER NOT NULL REFERENCES event(id),
          -- How many of them came within minutes of a sign of some cause.
          near INTEGER NOT NULL DEFAULT 0
        );

        CREATE TABLE problem (
          member TEXT NOT NULL,
          code TEXT NOT NULL,
          message TEXT NOT NULL
        );
        """

    static let indexes = """
        CREATE INDEX event_by_time ON event(time);
        CREATE INDEX event_by_member ON event(member_id, line);
        CREATE INDEX event_guid_by_guid ON event_guid(guid);
        CREATE INDEX match_by_pattern ON match(pattern);
        CREATE INDEX match_by_event ON match(event_id);
        CREATE INDEX match_by_fact ON match(fact_id);
        CREATE INDEX match_by_package ON match(package);
        CREATE INDEX tally_by_pattern ON tally(pattern);
        CREATE INDEX tally_by_package ON tally(package);
        CREATE INDEX mention_by_guid ON mention(guid);
        CREATE INDEX fact_by_kind ON fact(kind);
        CREATE INDEX fact_by_package ON fact(package);
        CREATE INDEX histogram_by_member ON histogram(member_id);
        """
}
