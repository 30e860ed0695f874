package import CaseModel

extension PatternProof {
    /// The patterns that fire on a message, at whatever severity.
    package mutating func patterns(firingOn text: String, source: String, kind: MemberKind) -> Set<String> {
        let message = Array(text.utf8)
        let sources = Array(source.utf8)
        var hits: [LiteralScanner.Hit] = []
        index.scanner.scan(message.span, 0..<message.count, into: &hits)
        var fired: Set<String> = []
        for severity in [1, 2, 4, 8, 16] as [UInt8] {
            let matches = records.matches(
                message.span, source: sources.span, severity: severity, kinds: LogKinds([kind]),
                hits: hits[...])
            fired.formUnion(matches.map { index.ids[$0.pattern] })
        }
        return fired
    }
}
