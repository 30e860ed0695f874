internal import CaseModel
internal import PatternEngine

/// A match in a message that is still in the window; its captures become text only if it is kept.
struct FoundMatch {
    let match: MatchedPattern
    /// The package that it names, if it names one.
    let package: GUID?
    /// What it is counted under.
    let cell: RecordKeeper.Cell
}
