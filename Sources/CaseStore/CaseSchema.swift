/// The tables and views of a case file, as SQL with the words that describe them.
///
/// Times are milliseconds since 1970-01-01T00:00:00Z, `NULL` where no instant is known; the columns
/// `civil` and `turns` hold what the file itself said (`CivilTime.packed`). GUIDs are text in lower case
/// without braces. An engineer can open the file with `sqlite3`; the views are what to query.
///
/// Four views stand for tables of many short rows, in which texts are numbers of `word`: `tally`, `mention`,
/// `histogram` and `stage`. A GUID spelled out in each of 200,000 rows would be half of a case, and of the
/// time that is taken to write it.
enum CaseSchema {
    /// Bytes 68 to 71 of the file, `pkgt`: lets `file` and us recognise a case.
    static let applicationID: Int32 = 0x706B_6774
    /// Counts up with each change of the tables.
    static let version: Int32 = 5

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

        -- Texts that stand in many rows, each with its number; number 0 stands for none.
        CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT UNIQUE);
        INSERT INTO word VALUES (0, NULL);

        -- The rows of the view tally.
        CREATE TABLE tally_row (
          pattern_id INTEGER NOT NULL REFERENCES word(id),
          kind_id INTEGER NOT NULL REFERENCES word(id),
          package_id INTEGER NOT NULL REFERENCES word(id),
          server_id INTEGER NOT NULL REFERENCES word(id),
          count INTEGER NOT NULL,
          errors INTEGER NOT NULL,
          first_time INTEGER,
          last_time INTEGER
        );

        CREATE TABLE package (guid TEXT PRIMARY KEY, name TEXT, because TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE server (host TEXT PRIMARY KEY, role TEXT NOT NULL) WITHOUT ROWID;

        -- The rows of the view mention.
        CREATE TABLE mention_row (
          guid_id INTEGER NOT NULL REFERENCES word(id),
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

        -- The hours of each log with its records, stored or not: those of severity 1, of 2, and of 8 and above
        -- (traces) apart. Records without a readable date make an hour without a time.
        CREATE TABLE log_hour (
          id INTEGER PRIMARY KEY,
          member_id INTEGER NOT NULL REFERENCES member(id),
          time INTEGER,
          records INTEGER NOT NULL,
          errors INTEGER NOT NULL,
          warnings INTEGER NOT NULL,
          traces INTEGER NOT NULL
        );
        -- The rows of the view histogram.
        CREATE TABLE histogram_row (
          hour_id INTEGER NOT NULL REFERENCES log_hour(id),
          severity INTEGER NOT NULL,
          source_id INTEGER NOT NULL REFERENCES word(id),
          count INTEGER NOT NULL,
          PRIMARY KEY (hour_id, severity, source_id)
        ) WITHOUT ROWID;

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
        CREATE INDEX fact_by_kind ON fact(kind);
        CREATE INDEX fact_by_package ON fact(package);
        CREATE INDEX log_hour_by_member ON log_hour(member_id);
        """
}
