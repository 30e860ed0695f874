import PatternEngine
import Testing

struct ReferenceTests {
    /// Seeds of independent runs, so that a failure names a small one.
    @Test(arguments: UInt64(1)...12) func `the matcher agrees with the plain reading of the language`(
        _ seed: UInt64
    ) throws {
        var random = SplitMix64(state: seed)
        var matcher = TemplateMatcher()
        for round in 0..<16 {
            let pieces = random.pieces()
            let text = pieces.map(\.text).joined()
            let template = try Template(text)
            for _ in 0..<8 {
                // Now and then a long one of few letters, in which values begin everywhere.
                let message = round % 8 == 0 ? random.dense() : random.message()
                let expected = ReferenceMatcher(message: message).find(pieces)
                let isFound = matcher.finds(template, in: message.span)
                let found = isFound ? slots(of: template, matcher) : nil
                if found != expected?.captures {
                    Issue.record(
                        "`\(text)` in \(String(decoding: message, as: UTF8.self).debugDescription): \(String(describing: found)), not \(String(describing: expected?.captures))"
                    )
                    return
                }
            }
        }
    }

    private func slots(of template: Template, _ matcher: TemplateMatcher) -> [String: Range<Int>] {
        var slots: [String: Range<Int>] = [:]
        for (index, range) in matcher.captures.enumerated() {
            slots["\(template.captureNames[index]):\(template.captureTypes[index])"] = range
        }
        return slots
    }

    @Test(arguments: UInt64(1)...12) func `no bytes crash it, and captures stay within the message`(
        _ seed: UInt64
    ) throws {
        var random = SplitMix64(state: seed)
        var matcher = TemplateMatcher()
        for _ in 0..<40 {
            let template = try Template(random.pieces().map(\.text).joined())
            for _ in 0..<20 {
                let count = random.below(60)
                let message = (0..<count).map { _ in
                    random.below(2) == 0
                        ? UInt8.random(in: 0...255, using: &random) : random.pick(Array("ab x1.'{}\0".utf8))
                }
                _ = matcher.finds(template, in: message.span)
                #expect(matcher.captures.allSatisfy { ($0?.upperBound ?? 0) <= count })
                _ = matcher.equals(template, message.span)
            }
        }
    }
}
