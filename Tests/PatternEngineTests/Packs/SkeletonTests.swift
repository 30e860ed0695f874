import CaseModel
import PatternEngine
import Testing

/// A draft made from an unexplained message is a pack that passes lint and its own samples.
struct SkeletonTests {
    @Test(
        arguments: [
            ("Failed to load policy {guid}.", "Failed to load policy 0562094a-ecbe-4617-9253-5e7ffb5e00c4."),
            ("A guess that does not match", "Something {broken} happened, \"twice\""),
            ("no template {{{", "Line one has failed\nLine two\n3\n4\n5\n6"),
            ("Größe {number} überschritten", "Größe 5 überschritten \u{2028}\u{7} C:\\x"),
        ]) func `the draft is valid and fires on its sample`(guess: String, message: String) throws
    {
        let skeleton = try #require(PatternSkeleton(guess: guess, record: record(message)))
        let library = PatternLibrary(files: [("packs/draft.yaml", skeleton.yaml)])
        #expect(library.lint().map(\.description) == [])
        #expect(library.patterns.count == 1)
        var proof = PatternProof(library.patterns)
        #expect(proof.run().map(\.description) == [])
        let sample = try #require(library.patterns[0].fires.first)
        #expect(message.hasPrefix(sample.message))
    }

    @Test func `the draft asks for what only its author knows`() throws {
        let skeleton = try #require(PatternSkeleton(guess: "", record: record("Policy could not be loaded")))
        let text = skeleton.yaml
        #expect(text.contains("id: draft.policy-could-not-be-loaded"))
        #expect(text.contains("kinds: [agent-log]"))
        #expect(text.contains("severity: [2]"))
        for asked in ["title:", "sources:", "silent:"] {
            #expect(text.contains(asked))
        }
        #expect(text.ranges(of: "To be written").count == 2)
    }

    @Test func `a message without a word to scan for makes no draft`() {
        #expect(PatternSkeleton(guess: "{number} a b", record: record("5 a b")) == nil)
    }

    private func record(_ message: String) -> ConditionMatcher.Record {
        ConditionMatcher.Record(kinds: [.agentLog], severity: 2, source: "", message: message)
    }
}
