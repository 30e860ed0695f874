internal import CaseModel
internal import PatternEngine

/// A match with its captures as text, and what they say about package and server.
struct FoundMatch {
    let pattern: String
    let captures: [Fact.Field]
    let package: GUID?
    let server: String?

    init(_ match: PatternMatch, _ pattern: String, _ message: Span<UInt8>) {
        self.pattern = pattern
        captures = match.captures.map { Fact.Field($0.name, message.text($0.range)) }
        package = match.captures.first { $0.type == .package }.flatMap {
            GUID(message, at: $0.range.lowerBound)
        }
        server = match.captures.first { $0.type == .server }.flatMap { serverName(message.text($0.range)) }
    }
}
