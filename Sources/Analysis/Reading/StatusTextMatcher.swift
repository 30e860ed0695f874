internal import CaseModel
internal import PatternEngine

/// Finds the agents' messages where they stand outside of logs.
///
/// A Package Server puts into its status what it would write into its log, so the same patterns hold for the
/// status events, status files and database rows that quote it.
struct StatusTextMatcher {
    private let index: PatternIndex
    private var matcher: RecordMatcher
    private var hits: [LiteralScanner.Hit] = []

    init(_ index: PatternIndex) {
        self.index = index
        matcher = RecordMatcher(index)
    }

    /// Indices of the patterns over agents' records that fire on what a fact quotes.
    mutating func matches(_ fact: Fact) -> [Int] {
        guard let text = fact.quotedMessage else { return [] }
        let bytes = Array(text.utf8)
        hits.removeAll(keepingCapacity: true)
        index.scanner.scan(bytes.span, 0..<bytes.count, into: &hits)
        return matcher.matches(
            bytes.span, source: [UInt8]().span, severity: 1, kinds: .agent, hits: hits[...]
        ).map(\.pattern)
    }
}

extension Fact {
    /// The text in which a message of an agent may stand; `nil` for kinds that quote none.
    fileprivate var quotedMessage: String? {
        switch kind {
        case .event, .eventPackageStatus: self["error"]
        // The column may have any name, so it is looked for in the whole row.
        case .packageStatusRow, .packageStatusFile: text
        default: nil
        }
    }
}
