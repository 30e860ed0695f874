extension CaseSchema {
    /// What to query: the named views of `pkgtriage query`, and two more for statements of one's own.
    ///
    /// The comment above each view is its description in `query --schema`, with an example after `Example:`.
    static let views = """
        -- Packages with the versions that witnesses name, how often logs name them, and on how many servers they are
        -- known, and broken.
        -- Example: SELECT name, guid, broken FROM packages WHERE broken > 0 ORDER BY broken DESC
        CREATE VIEW packages AS
          SELECT package.guid, package.name,
            (SELECT max(CAST(value AS INTEGER)) FROM fact JOIN fact_field ON fact_id = fact.id
              WHERE fact.package = package.guid AND fact.kind = 'package-versions' AND fact_field.name = 'database') AS database,
            (SELECT max(CAST(value AS INTEGER)) FROM fact JOIN fact_field ON fact_id = fact.id
              WHERE fact.package = package.guid AND fact.kind = 'package-versions' AND fact_field.name = 'ns_snapshot') AS ns_snapshot,
            (SELECT count(*) FROM way WHERE way.package = package.guid AND server <> '') AS servers,
            (SELECT count(broken) FROM way WHERE way.package = package.guid AND server <> '') AS broken,
            (SELECT coalesce(sum(mention_row.count), 0) FROM mention_row WHERE guid_id = word.id) AS mentions,
            (SELECT count(*) FROM mention_row WHERE guid_id = word.id) AS members,
            package.because
          FROM package LEFT JOIN word ON word.text = package.guid;

        -- Machines with their role, how far their clock is ahead of the Notification Server's (seconds), counted
        -- errors of severity 1 in their own logs, and packages that are broken there.
        -- Example: SELECT host, role, broken FROM servers ORDER BY broken DESC
        CREATE VIEW servers AS
          SELECT server.host, server.role,
            (SELECT count(*) FROM way WHERE way.server = server.host) AS packages,
            (SELECT count(broken) FROM way WHERE way.server = server.host) AS broken,
            (SELECT coalesce(sum(log_hour.errors), 0) FROM member CROSS JOIN log_hour ON log_hour.member_id = member.id
              WHERE member.host = server.host) AS errors,
            (SELECT coalesce(sum(tally_row.count), 0) FROM tally_row
              WHERE server_id = (SELECT id FROM word WHERE word.text = server.host)) AS matches,
            (SELECT min(first_time) FROM member WHERE member.host = server.host) AS first_time,
            (SELECT max(last_time) FROM member WHERE member.host = server.host) AS last_time,
            clock.offset / 1000.0 AS clock_ahead, clock.uncertainty / 1000.0 AS clock_uncertainty,
            clock.because AS clock_because
          FROM server LEFT JOIN clock ON clock.host = server.host;

        -- The stages of each package on each server, in order; is_break marks the first that failed or is missing.
        -- Example: SELECT stage, state, time FROM journey WHERE package = '…' AND server = 'PS01' ORDER BY number
        CREATE VIEW journey AS
          SELECT stage.package, package.name, stage.server, stage.number, stage.stage, stage.state, stage.is_break,
            stage.time, stage.witness, stage.pattern, pattern.title
          FROM stage LEFT JOIN package ON package.guid = stage.package
          LEFT JOIN pattern ON pattern.id = stage.pattern;

        -- Stored records with three times: raw as in the file, utc, and corrected by the clock of the machine.
        -- Example: SELECT corrected, host, text FROM timeline WHERE severity = 1 ORDER BY corrected LIMIT 20
        CREATE VIEW timeline AS
          SELECT event.id, event.time - coalesce(clock.offset, 0) AS corrected, event.time, event.raw_time,
            coalesce(member.host, event.host) AS host, event.severity, member.path AS member, event.line, event.source,
            (SELECT group_concat(DISTINCT match.pattern) FROM match WHERE match.event_id = event.id) AS patterns,
            event.text, clock.uncertainty
          FROM event JOIN member ON member.id = event.member_id
          LEFT JOIN clock ON clock.host = coalesce(member.host, event.host);

        -- Stored records with their member's path and an ISO time.
        -- Example: SELECT utc, member, line, text FROM events WHERE severity = 1 ORDER BY time LIMIT 20
        CREATE VIEW events AS
          SELECT event.id, member.path AS member, event.line, event.time,
                 strftime('%Y-%m-%dT%H:%M:%SZ', event.time / 1000, 'unixepoch') AS utc,
                 event.raw_time, event.severity, event.host, event.source, event.text
          FROM event JOIN member ON member.id = event.member_id;

        -- Matches of patterns on events and facts, with the place they stand at.
        -- Example: SELECT pattern, member, line, captures FROM matches WHERE server = 'PS01' LIMIT 20
        CREATE VIEW matches AS
          SELECT match.id, match.pattern, pattern.title, member.path AS member,
                 coalesce(event.line, fact.line) AS line, event.time, event.severity,
                 coalesce(event.text, fact.text) AS text, match.package, match.server, match.captures
          FROM match JOIN pattern ON pattern.id = match.pattern
          LEFT JOIN event ON event.id = match.event_id
          LEFT JOIN fact ON fact.id = match.fact_id
          LEFT JOIN member ON member.id = coalesce(event.member_id, fact.member_id);

        -- The witnesses of a package's version on a server side by side: database, snapshot of the Notification
        -- Server, snapshot of the Package Server, and what the Package Server reported last.
        -- Example: SELECT name, server, database, ps_snapshot FROM versions WHERE database <> ps_snapshot
        CREATE VIEW versions AS
          SELECT fact.package, package.name, fact.server,
            (SELECT CAST(value AS INTEGER) FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'database') AS database,
            (SELECT CAST(value AS INTEGER) FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'ns_snapshot') AS ns_snapshot,
            (SELECT CAST(value AS INTEGER) FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'ps_snapshot') AS ps_snapshot,
            (SELECT CAST(value AS INTEGER) FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'reported') AS reported,
            (SELECT value FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'status') AS status,
            (SELECT CAST(value AS INTEGER) FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'age_hours') AS age_hours
          FROM fact LEFT JOIN package ON package.guid = fact.package
          WHERE fact.kind = 'package-versions';

        -- Settings as configuration files and registries state them.
        -- Example: SELECT server, name, value FROM settings WHERE name LIKE '%Package%'
        CREATE VIEW settings AS
          SELECT fact.server,
            (SELECT value FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'name') AS name,
            (SELECT value FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'value') AS value,
            (SELECT value FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'storage') AS storage,
            (SELECT value FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'default') AS default_value,
            (SELECT value FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'key') AS key,
            member.path AS member, fact.line
          FROM fact JOIN member ON member.id = fact.member_id
          WHERE fact.kind = 'setting';

        -- The files that were read.
        -- Example: SELECT member, kind, records FROM members WHERE complete = 0
        CREATE VIEW members AS
          SELECT path AS member, kind, role, host, bytes, compressed_bytes, records, malformed, complete, first_time,
            last_time, sha256
          FROM member;

        -- What could not be read, and why.
        -- Example: SELECT code, count(*) FROM problems GROUP BY code
        CREATE VIEW problems AS SELECT DISTINCT member, code, message FROM problem;

        -- Errors and warnings that no pattern explains, their variable parts masked, with one place each.
        -- Example: SELECT template, sum(count) FROM unexplained_errors GROUP BY template ORDER BY 2 DESC
        CREATE VIEW unexplained_errors AS
          SELECT event.id, unexplained.severity, unexplained.count, unexplained.template, member.host, member.path AS member,
            event.line, event.time, event.text
          FROM unexplained JOIN event ON event.id = unexplained.event_id
          JOIN member ON member.id = unexplained.member_id;

        -- Event queue folders, with how many files of how many senders lie in each.
        -- Example: SELECT queue, folder, files FROM queues ORDER BY files DESC
        CREATE VIEW queues AS
          SELECT fact.server,
            (SELECT value FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'queue') AS queue,
            (SELECT value FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'folder') AS folder,
            (SELECT CAST(value AS INTEGER) FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'count') AS files,
            (SELECT CAST(value AS INTEGER) FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'bytes') AS bytes,
            (SELECT CAST(value AS INTEGER) FROM fact_field WHERE fact_id = fact.id AND fact_field.name = 'senders') AS senders
          FROM fact WHERE fact.kind = 'queue-folder';

        -- What each pattern counted for each package and server.
        -- Example: SELECT name, server, pattern, count FROM correlations WHERE package = '…'
        CREATE VIEW correlations AS
          SELECT tally.package, package.name, tally.server, tally.pattern, sum(tally.count) AS count,
                 sum(tally.errors) AS errors, min(tally.first_time) AS first_time, max(tally.last_time) AS last_time
          FROM tally LEFT JOIN package ON package.guid = tally.package
          GROUP BY tally.package, tally.server, tally.pattern;

        -- Facts with their fields as one JSON object.
        -- Example: SELECT kind, server, fields ->> 'version' FROM facts WHERE package = '…'
        CREATE VIEW facts AS
          SELECT fact.id, fact.kind, fact.package, fact.server, member.path AS member, fact.line, fact.text,
                 (SELECT json_group_object(name, value) FROM fact_field WHERE fact_id = fact.id) AS fields
          FROM fact JOIN member ON member.id = fact.member_id;
        """
}
