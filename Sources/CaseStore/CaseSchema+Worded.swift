extension CaseSchema {
    /// The views that put texts in the place of their numbers; everything else asks these, or the numbers.
    static let wordedViews = """
        -- Exact counts of all matches in the case, also of those whose event was not stored; kind is that
        -- of the members they stand in. GUIDs that are no packages count as no package.
        -- Example: SELECT pattern, sum(count) FROM tally GROUP BY pattern ORDER BY 2 DESC
        CREATE VIEW tally AS
          SELECT fired.text AS pattern, kind.text AS kind, guid.text AS package, machine.text AS server,
            tally_row.count, tally_row.errors, tally_row.first_time, tally_row.last_time
          FROM tally_row JOIN word AS fired ON fired.id = tally_row.pattern_id
          JOIN word AS kind ON kind.id = tally_row.kind_id JOIN word AS guid ON guid.id = tally_row.package_id
          JOIN word AS machine ON machine.id = tally_row.server_id;

        -- GUIDs that logs name: those that are packages, and others that a log names often.
        -- Example: SELECT guid, sum(count) FROM mention GROUP BY guid ORDER BY 2 DESC LIMIT 20
        CREATE VIEW mention AS
          SELECT word.text AS guid, mention_row.member_id, mention_row.count, mention_row.is_package
          FROM mention_row JOIN word ON word.id = mention_row.guid_id;

        -- All records, stored or not, counted by hour, severity and source.
        -- Example: SELECT source, sum(count) FROM histogram WHERE severity = 1 GROUP BY source ORDER BY 2 DESC
        CREATE VIEW histogram AS
          SELECT log_hour.member_id, log_hour.time, histogram_row.severity, word.text AS source, histogram_row.count
          FROM log_hour JOIN histogram_row ON histogram_row.hour_id = log_hour.id
          JOIN word ON word.id = histogram_row.source_id;

        -- The stages of each package on each server; server is '' for a package that no server is known of.
        -- Example: SELECT server, count(*) FROM stage WHERE is_break = 1 GROUP BY server
        CREATE VIEW stage AS
          SELECT way.package, way.server, stage_row.number, name.text AS stage, state.text AS state, stage_row.time,
            witness.text AS witness, sign.text AS pattern, stage_row.number IS way.broken AS is_break
          FROM way JOIN stage_row ON stage_row.way_id = way.id
          JOIN word AS name ON name.id = stage_row.stage_id JOIN word AS state ON state.id = stage_row.state_id
          JOIN word AS witness ON witness.id = stage_row.witness_id
          JOIN word AS sign ON sign.id = stage_row.pattern_id;

        """
}
