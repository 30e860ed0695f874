package import CaseModel
internal import GRDB

/// What the analysis concluded, for those who query the case.
extension CaseWriter {
    /// A diagnosis with all patterns that speak for or against it, also those that the report leaves out.
    package struct StoredDiagnosis: Sendable {
        package var diagnosis: CaseReport.Diagnosis
        package var weights: [(pattern: String, weight: Double)]

        package init(_ diagnosis: CaseReport.Diagnosis, weights: [(pattern: String, weight: Double)]) {
            self.diagnosis = diagnosis
            self.weights = weights
        }
    }

    /// Stores the diagnoses of the report.
    package func add(diagnoses: [StoredDiagnosis]) throws(CaseStoreError) {
        try write { db in
            let weights = try RowInsert(
                db, into: "diagnosis_pattern", columns: 3, conflict: "ON CONFLICT DO NOTHING")
            for stored in diagnoses {
                let diagnosis = stored.diagnosis
                try db.execute(
                    sql: "INSERT INTO diagnosis VALUES (?,?,?,?,?,?,?)",
                    arguments: [
                        diagnosis.id, diagnosis.rank, diagnosis.title, diagnosis.article?.id,
                        diagnosis.article?.section, diagnosis.confidence, diagnosis.causedBy,
                    ])
                try db.insert(
                    diagnosis.packages.map(\.guid), into: "diagnosis_package", of: diagnosis.id)
                try db.insert(diagnosis.servers, into: "diagnosis_server", of: diagnosis.id)
                for (pattern, weight) in stored.weights {
                    try weights.add([.text(diagnosis.id), .text(pattern), .real(weight)])
                }
            }
        }
    }

    /// Stores the journeys of packages, and names all machines that anything speaks of.
    package func add(journeys: [PackageJourney]) throws(CaseStoreError) {
        try write { db in
            let ways = try RowInsert(db, into: "way", columns: 4)
            var stages = try NumberInsert<7>(db, into: "stage_row")
            for journey in journeys {
                let broken = journey.brokenAt?.id
                let place = journey.stages.firstIndex { $0.id == broken }.map { Int64($0 + 1) }
                let way = try ways.add([
                    .null, Cell(journey.package), .text(journey.server ?? ""), Cell(place),
                ])
                for (index, stage) in journey.stages.enumerated() {
                    try stages.add([
                        way, Int64(index + 1), words.number(of: stage.id, in: db),
                        words.number(of: stage.state.rawValue, in: db),
                        stage.time?.milliseconds ?? NumberCell.null,
                        words.number(of: stage.witness?.rawValue, in: db),
                        words.number(of: stage.pattern, in: db),
                    ])
                }
            }
            try stages.finish()
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO server SELECT text, 'unknown' FROM word
                      WHERE id IN (SELECT DISTINCT server_id FROM tally_row WHERE server_id <> 0);
                    INSERT OR IGNORE INTO server SELECT DISTINCT host, role FROM member WHERE host IS NOT NULL;
                    """)
        }
    }

    /// Stores what is known of the machines' clocks.
    package func add(clocks: [ClockEstimate]) throws(CaseStoreError) {
        try write { db in
            for clock in clocks {
                try db.execute(
                    sql: "INSERT INTO clock VALUES (?,?,?,?,?)",
                    arguments: [clock.host, clock.offset, clock.uncertainty, clock.pairs, clock.because])
            }
        }
    }
}

extension Database {
    fileprivate func insert(_ values: [String], into table: String, of diagnosis: String) throws {
        let rows = try RowInsert(self, into: table, columns: 2, conflict: "ON CONFLICT DO NOTHING")
        for value in values { try rows.add([.text(diagnosis), .text(value)]) }
    }
}
