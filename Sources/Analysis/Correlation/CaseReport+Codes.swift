internal import CaseModel
internal import PatternEngine

extension CaseReport {
    /// Decodes the error codes in everything that the report quotes.
    mutating func decode(with table: CodeTable) {
        for diagnosis in diagnoses.indices {
            for item in diagnoses[diagnosis].evidence.indices {
                for sample in diagnoses[diagnosis].evidence[item].samples.indices {
                    diagnoses[diagnosis].evidence[item].samples[sample].decode(with: table)
                }
            }
        }
        for item in stageEvidence.indices {
            for sample in stageEvidence[item].samples.indices {
                stageEvidence[item].samples[sample].decode(with: table)
            }
        }
        for item in unexplained.indices { unexplained[item].sample.decode(with: table) }
    }
}

extension CaseReport.Sample {
    fileprivate mutating func decode(with table: CodeTable) { codes = table.codes(in: text) }
}
