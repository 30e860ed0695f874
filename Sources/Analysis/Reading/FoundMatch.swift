internal import CaseModel
internal import PatternEngine

/// A match with its captures as text, and what they say about package and server.
struct FoundMatch {
    let pattern: String
    let captures: [Fact.Field]
    let package: GUID?
    let server: String?

    /// Whether an agent wrote the record, so that its host is the machine on which the effect shows.
    let isOfAgent: Bool

    init(_ match: PatternMatch, _ pattern: Pattern, _ kinds: [MemberKind], _ message: Span<UInt8>) {
        self.pattern = pattern.id
        isOfAgent = !(pattern.logKinds.filter(kinds.contains)).contains(.nsLog)
        captures = match.captures.map { Fact.Field($0.name, message.text($0.range)) }
        package = match.captures.first { $0.type == .package }.flatMap {
            GUID(message, at: $0.range.lowerBound)
        }
        server = match.captures.first { $0.type == .server }.flatMap { serverName(message.text($0.range)) }
    }
}
