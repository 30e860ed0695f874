import CaseModel
import PatternEngine
import Testing

/// A record is matched only where the scan's hits allow a template to begin: that finds what trying
/// everywhere finds.
struct AnchorTests {
    @Test(arguments: UInt64(1)...24) func `templates tried beside their literals match as everywhere`(
        _ seed: UInt64
    ) throws {
        var random = SplitMix64(state: seed)
        var matched = 0
        for _ in 0..<30 {
            let sources = (0..<4).map { _ in random.anchored().map(\.text).joined() }
            let templates = try sources.map { try Template($0) }.filter { !$0.scanLiterals.isEmpty }
            guard templates.count > 1 else { continue }
            // Each alone, and two of them in one pattern: the first that matches counts.
            let index = PatternIndex((templates.map { [$0] } + [Array(templates.prefix(2))]).map(pattern))
            var matcher = RecordMatcher(index)
            for _ in 0..<12 {
                let (before, message) = (random.message(), random.anchoredMessage())
                let found = matches(message, behind: before, index, &matcher)
                let expected = index.patterns.map { plainly($0, message) }
                #expect(found == expected, "\(sources) in \(String(decoding: message, as: UTF8.self))")
                matched += expected.count { $0 != nil }
            }
        }
        #expect(matched > 20)
    }

    /// What each pattern captures, by a scan of the message among other bytes; `nil` where it does not fire.
    private func matches(
        _ message: [UInt8], behind before: [UInt8], _ index: PatternIndex, _ matcher: inout RecordMatcher
    ) -> [[String]?] {
        let bytes = before + message + before
        let range = before.count..<before.count + message.count
        var hits: [LiteralScanner.Hit] = []
        index.scanner.scan(bytes.span, 0..<bytes.count, into: &hits)
        let inside = hits.filter { range.contains($0.offset) }
        matcher.match(
            bytes.span.extracting(range), at: before.count, source: [UInt8]().span, severity: 1,
            kinds: .agent, hits: inside[...])
        return index.patterns.indices.map { pattern in
            matcher.matched.first { $0.pattern == pattern }.map { match in
                matcher.captures(of: match).map { "\($0.name)=\($0.range)" }
            }
        }
    }

    /// The same by trying every template of a pattern at every place.
    private func plainly(_ pattern: Pattern, _ message: [UInt8]) -> [String]? {
        guard case .record(let condition) = pattern.condition else { return nil }
        var matcher = TemplateMatcher()
        for template in condition.messages where matcher.finds(template, in: message.span) {
            return template.captureNames.indices.compactMap { slot in
                matcher.captures[slot].map { "\(template.captureNames[slot])=\($0)" }
            }
        }
        return nil
    }

    /// A pattern over agents' records with these templates.
    private func pattern(_ templates: [Template]) -> Pattern {
        var pattern = PatternLibrary(files: [("packs/agent.yaml", flawlessPack)]).patterns[0]
        guard case .record(var condition) = pattern.condition else { return pattern }
        condition.kinds = [.agentLog]
        condition.severities = []
        condition.sources = []
        condition.messages = templates
        condition.exceptions = []
        pattern.condition = .record(condition)
        return pattern
    }
}

extension SplitMix64 {
    private static let words = ["abaaba", "abxabx", "xababx1", "baabab", "abaabaab"]

    /// Pieces that hold a word which is long enough to be looked for: anywhere, or as alternatives.
    fileprivate mutating func anchored() -> [Piece] {
        var pieces = below(4) == 0 ? [] : pieces()
        var anchor: [Piece] = [.fixed(pick(SplitMix64.words))]
        switch below(4) {
        case 0: anchor += [.space, .fixed(pick(["ab", "x", "abab"]))]
        case 1: anchor = [.choice([anchor, [.fixed("ab"), .space, .fixed(pick(SplitMix64.words))]])]
        case 2:
            let inner: [Piece] = [.fixed("x"), .hole("p", pick(["line", "word", "text"]))] + anchor
            anchor = [.choice([inner, [.fixed(pick(SplitMix64.words))]])]
        default: break
        }
        pieces.insert(contentsOf: anchor, at: below(pieces.count + 1))
        return pieces
    }

    /// A message in which such templates may well occur.
    fileprivate mutating func anchoredMessage() -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<below(6) {
            bytes += message().prefix(below(40))
            bytes += Array(
                (below(3) == 0 ? pick(SplitMix64.words).uppercased() : pick(SplitMix64.words)).utf8)
        }
        return bytes + message().prefix(below(40))
    }
}
