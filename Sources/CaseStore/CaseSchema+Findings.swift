extension CaseSchema {
    /// What the analysis concluded, filled in when everything was read.
    static let findings = """
        -- The diagnoses of the report, likeliest first.
        CREATE TABLE diagnosis (
          id TEXT PRIMARY KEY,
          rank INTEGER NOT NULL,
          title TEXT NOT NULL,
          article TEXT,
          section TEXT,
          confidence REAL NOT NULL,
          caused_by TEXT
        ) WITHOUT ROWID;

        -- The patterns that speak for (weight above 0) or against a diagnosis in this case.
        CREATE TABLE diagnosis_pattern (
          diagnosis TEXT NOT NULL REFERENCES diagnosis(id),
          pattern TEXT NOT NULL REFERENCES pattern(id),
          weight REAL NOT NULL,
          PRIMARY KEY (diagnosis, pattern)
        ) WITHOUT ROWID;

        -- How every diagnosis was weighed, found or not, the likeliest first; `contribution` says what of.
        CREATE TABLE weighing (
          diagnosis TEXT PRIMARY KEY,
          number INTEGER NOT NULL,
          title TEXT NOT NULL,
          outcome TEXT NOT NULL,
          because TEXT NOT NULL,
          log_odds REAL NOT NULL,
          probability REAL NOT NULL,
          confidence REAL NOT NULL
        ) WITHOUT ROWID;

        -- What the log-odds of a diagnosis are made of: `counted` of all its rows adds up to them. Rows of kind
        -- limit hold the probability down; gate was seen and does not count; silent was not seen, though its
        -- witness was read; for unwitnessed there was no witness.
        -- Example: SELECT kind, name, counted, because FROM contribution WHERE diagnosis = '…' ORDER BY number
        CREATE TABLE contribution (
          diagnosis TEXT NOT NULL REFERENCES weighing(diagnosis),
          number INTEGER NOT NULL,
          kind TEXT NOT NULL,
          name TEXT NOT NULL,
          title TEXT NOT NULL,
          witness TEXT,
          stated REAL NOT NULL,
          counted REAL NOT NULL,
          because TEXT NOT NULL,
          PRIMARY KEY (diagnosis, number)
        ) WITHOUT ROWID;

        -- The packages that a diagnosis affects.
        CREATE TABLE diagnosis_package (
          diagnosis TEXT NOT NULL REFERENCES diagnosis(id),
          package TEXT NOT NULL,
          PRIMARY KEY (diagnosis, package)
        ) WITHOUT ROWID;

        -- The machines on which a diagnosis shows its effect.
        CREATE TABLE diagnosis_server (
          diagnosis TEXT NOT NULL REFERENCES diagnosis(id),
          server TEXT NOT NULL,
          PRIMARY KEY (diagnosis, server)
        ) WITHOUT ROWID;

        -- The way of each package to each server, with the number of its first stage that failed or is missing;
        -- server is '' for a package that no server is known of.
        CREATE TABLE way (
          id INTEGER PRIMARY KEY,
          package TEXT NOT NULL,
          server TEXT NOT NULL,
          broken INTEGER,
          UNIQUE (package, server)
        );
        -- The rows of the view stage.
        CREATE TABLE stage_row (
          way_id INTEGER NOT NULL REFERENCES way(id),
          number INTEGER NOT NULL,
          stage_id INTEGER NOT NULL REFERENCES word(id),
          state_id INTEGER NOT NULL REFERENCES word(id),
          time INTEGER,
          witness_id INTEGER NOT NULL REFERENCES word(id),
          pattern_id INTEGER NOT NULL REFERENCES word(id),
          PRIMARY KEY (way_id, number)
        ) WITHOUT ROWID;

        -- How far each machine's clock is ahead of the Notification Server's, in milliseconds.
        CREATE TABLE clock (
          host TEXT PRIMARY KEY,
          offset INTEGER NOT NULL,
          uncertainty INTEGER,
          pairs INTEGER NOT NULL,
          because TEXT NOT NULL
        ) WITHOUT ROWID;
        """

    /// Indexes for questions by package and server.
    static let findingIndexes = """
        CREATE INDEX match_by_server ON match(server);
        CREATE INDEX fact_by_server ON fact(server);
        CREATE INDEX tally_by_server ON tally_row(server_id);
        CREATE INDEX member_by_host ON member(host);
        CREATE INDEX diagnosis_by_pattern ON diagnosis_pattern(pattern);
        CREATE INDEX unexplained_by_event ON unexplained(event_id);
        """

    /// Indexes of what is many: only those need them who query the finished case.
    static let lastIndexes = """
        CREATE INDEX IF NOT EXISTS tally_by_pattern ON tally_row(pattern_id);
        CREATE INDEX IF NOT EXISTS tally_by_package ON tally_row(package_id);
        CREATE INDEX IF NOT EXISTS mention_by_guid ON mention_row(guid_id);
        CREATE INDEX IF NOT EXISTS way_by_server ON way(server);
        """

    /// Everything that a new case is made of before rows come.
    static let allTables = tables + findings
    /// Everything that the analysis looks up by.
    static let earlyIndexes = indexes + findingIndexes
    /// Everything that is added when all rows are there.
    static let allIndexesAndViews = earlyIndexes + lastIndexes + wordedViews + views
}
