internal import CaseModel
package import Intake
internal import PatternEngine

/// Reads logs as an analysis does, and stores nothing: for measuring that part alone.
package struct LogProbe {
    /// Records read, matches counted, and records that would have been stored.
    package private(set) var records: Int64 = 0
    package private(set) var matches: Int64 = 0
    package private(set) var kept: Int64 = 0

    /// Reads all members of some inputs, one after the other.
    ///
    /// - Parameters:
    ///   - packs: folders of packs to use instead of the built-in ones.
    ///   - isHashing: whether members are hashed, too, as an analysis does.
    package init(_ inputs: [InputSource], packs: [String] = [], isHashing: Bool = true) throws {
        var limits = IntakeLimits.standard
        limits.isHashing = isHashing
        let library = try packs.isEmpty ? PatternLibrary.load(adding: []) : .load(only: packs)
        let quota = SampleQuota()
        let reader = MemberReader(
            PatternIndex(library.patterns), nil, Monitor(), packages: [], quota: quota)
        for unit in try Intake.Bundle.open(inputs, limits: limits).units {
            _ = try unit.read { stream in
                let result = try reader.read(stream)
                records += result.records
                matches += result.tallies.map(\.count).reduce(0, +)
                kept += Int64(result.events.count)
            }
        }
    }
}
