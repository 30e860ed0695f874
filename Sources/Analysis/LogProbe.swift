internal import CaseModel
package import Intake
internal import PatternEngine

/// Reads logs as an analysis does, and stores nothing: for measuring that part alone.
package struct LogProbe {
    /// Records read, and records that would have been stored.
    package private(set) var records: Int64 = 0
    package private(set) var kept: Int64 = 0

    /// Reads all members of some inputs, one after the other.
    package init(_ inputs: [InputSource]) throws {
        let index = PatternIndex(try PatternLibrary.load(adding: []).patterns)
        let reader = MemberReader(index, nil, Monitor(), packages: [], quota: SampleQuota())
        for unit in try Intake.Bundle.open(inputs).units {
            _ = try unit.read { stream in
                let result = try reader.read(stream)
                records += result.records
                kept += Int64(result.events.count)
            }
        }
    }
}
