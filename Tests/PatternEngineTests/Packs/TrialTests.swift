import CaseModel
import PatternEngine
import Testing

/// Why a pattern fires or does not.
struct TrialTests {
    @Test func `a pattern that fires says what each hole holds`() throws {
        let trial = try #require(tried("Server is busy (503), package down"))
        #expect(trial.fires)
        #expect(trial.nearness == 1)
        #expect(trial.checks.map(\.condition) == ["kinds", "severity", "source", "message", "unless"])
        #expect(trial.checks[3].captures.map(\.name) == ["code"])
        #expect(trial.checks[3].captures.map(\.value) == ["503"])
    }

    @Test(
        arguments: [
            (
                ConditionMatcher.Record(kinds: [.nsLog], severity: 1, source: "Agent", message: good),
                "kinds", "ns-log"
            ),
            (.init(kinds: [.agentLog], severity: 4, source: "Agent", message: good), "severity", "4"),
            (.init(kinds: [.agentLog], severity: 1, source: "Other", message: good), "source", "Other"),
            (
                .init(kinds: [.agentLog], severity: 1, source: "Agent", message: good + " later"), "unless",
                "in the message"
            ),
        ]) func `the condition that fails is named with what was there`(
            record: ConditionMatcher.Record, condition: String, actual: String
        ) throws
    {
        let trial = try #require(pattern.trial(on: record))
        #expect(!trial.fires)
        #expect(trial.nearness == 0)
        let failed = trial.checks.filter { !$0.holds }
        #expect(failed.map(\.condition) == [condition])
        #expect(failed.map(\.actual) == [actual])
    }

    @Test(
        arguments: [
            ("Server is busy (now), package down", "Server is busy (", "{code}", "now), package down"),
            ("Server is busy (5), package up", "Server is busy ({code}), package ", "down", "up"),
            ("Server is busy", "Server is busy", " (", ""),
            ("A server is late", "Server is ", "busy", "late"),
            ("nothing", "", "Server", "nothing"),
        ]) func `a template says how far it came`(
            message: String, matched: String, expected: String, found: String
        ) throws
    {
        let trial = try #require(tried(message))
        let reach = try #require(trial.checks.first { $0.condition == "message" }?.reach)
        #expect(reach.matched == matched)
        #expect(reach.expected == expected)
        #expect(reach.found == found)
    }

    @Test func `what came further is nearer`() throws {
        let near = try #require(tried("Server is busy (5), package up"))
        let far = try #require(tried("Server is late"))
        #expect(near.nearness > far.nearness)
        #expect(far.nearness > 0)
    }

    @Test func `a fact's comparison shows both sides`() throws {
        let fact = Fact(.packageVersions, fields: [.init("reported", "3"), .init("database", "2")])
        let trial = try #require(versions.trial(on: fact))
        #expect(!trial.fires)
        #expect(
            trial.checks.map(\.actual) == [
                "package-versions", "reported = 3, database = 2", "status = absent",
            ])
        #expect(trial.checks.map(\.holds) == [true, false, true])
    }

    @Test func `records are no matter for patterns over facts, nor facts for the others`() {
        #expect(versions.trial(on: .init(kinds: [.nsLog], severity: 0, source: "", message: "")) == nil)
        #expect(pattern.trial(on: Fact(.setting)) == nil)
    }

    private static let good = "Server is busy (503), package down"

    private func tried(_ message: String) -> PatternTrial? {
        pattern.trial(on: .init(kinds: [.agentLog], severity: 1, source: "Agent", message: message))
    }

    private var pattern: Pattern { library.patterns[0] }
    private var versions: Pattern { library.patterns[1] }
    private let library = PatternLibrary(files: [
        (
            "packs/x.yaml",
            """
            pack: x
            patterns:
              - id: x.busy
                title: The server was busy
                record:
                  kinds: [agent-log]
                  severity: [1, 2]
                  source: ["Agent"]
                  message: ["Server is busy ({code}), package down"]
                  unless: [later]
              - id: x.versions
                fact: { kind: package-versions, where: ["reported < {database}", status absent] }
            """
        )
    ])
}
