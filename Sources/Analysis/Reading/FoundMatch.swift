internal import CaseModel
internal import PatternEngine

/// A match in a message that is still in the window; its captures become text only if it is kept.
struct FoundMatch {
    /// Index of the pattern.
    let pattern: Int
    /// The package that it names, if it names one.
    let package: GUID?
    private let captures: [PatternMatch.Capture]

    init(_ match: PatternMatch, _ message: Span<UInt8>) {
        pattern = match.pattern
        captures = match.captures
        package = captures.first { $0.type == .package }.flatMap { GUID(message, at: $0.range.lowerBound) }
    }

    /// The machine that it names as the one on which the effect shows.
    func server(in message: Span<UInt8>) -> String? {
        captures.first { $0.type == .server }.flatMap { serverName(message.text($0.range)) }
    }

    /// What its holes hold.
    func fields(in message: Span<UInt8>) -> [Fact.Field] {
        captures.map { Fact.Field($0.name, message.text($0.range)) }
    }
}
