import CaseModel
import Diagnosis
import Testing

/// Causes above their consequences.
struct CauseTests {
    private func both(
        root: Double = decisive, effect: Double = decisive, packages: (Int?, Int?) = (1, 1),
        servers: (String?, String?) = (nil, nil)
    ) -> Case {
        Case().with("a", ["root": root], package: packages.0, on: servers.0, alone: true)
            .with("b", ["effect": effect], package: packages.1, on: servers.1, alone: true)
    }

    @Test func `a consequence stands right behind its cause`() {
        let judgement = both().with("c", ["other": strong]).judge()
        #expect(judgement.findings.map(\.rule.id) == ["root", "effect", "other"])
        #expect(judgement.findings.map(\.causedBy) == [nil, "root", nil])
        #expect(judgement.findings.map(\.leadsTo) == [["effect"], [], []])
    }

    @Test func `a consequence is never surer than its cause`() throws {
        let judgement = both(root: strong).judge()
        let (root, effect) = (judgement.findings[0], judgement.findings[1])
        #expect(root.rule.id == "root")
        #expect(effect.causedBy == "root")
        #expect(effect.confidence == root.confidence)
        #expect(Case().with("b", ["effect": decisive], alone: true).confidence("effect") > root.confidence)
    }

    @Test(
        arguments: [
            ((1, 2), (nil, nil), false), ((1, 1), ("PS01", "PS02"), false), ((1, nil), (nil, nil), true),
            ((nil, 1), ("PS01", nil), true), ((1, 1), ("PS01", "PS01"), true),
        ] as [((Int?, Int?), (String?, String?), Bool)])
    func `they belong together when they touch the same packages and servers`(
        packages: (Int?, Int?), servers: (String?, String?), isCaused: Bool
    ) {
        let judgement = both(packages: packages, servers: servers).judge()
        #expect(judgement.findings.first { $0.rule.id == "effect" }?.causedBy == (isCaused ? "root" : nil))
    }

    @Test func `a cause needs a sign of its own, or one that speaks more for it`() {
        let stronger = Case().with("a", ["root": decisive, "effect": strong], alone: true)
        #expect(stronger.judge().findings.map(\.causedBy) == [nil, "root"])
        let shared = Case().with("a", ["root": decisive, "effect": decisive], alone: true)
        #expect(shared.judge().findings.allSatisfy { $0.causedBy == nil })
        let hinted = shared.with("b", ["root": weak])
        #expect(hinted.judge().findings.allSatisfy { $0.causedBy == nil })
        let own = shared.with("b", ["root": moderate])
        #expect(own.judge().findings.map(\.causedBy) == [nil, "root"])
    }

    @Test func `an unlikely cause takes nothing under it`() {
        let judgement = both(root: weak, effect: decisive).judge()
        #expect(judgement.findings.first?.rule.id == "effect")
        #expect(judgement.findings.allSatisfy { $0.causedBy == nil })
    }

    @Test func `causes that lead to each other, which lint refuses, do not vanish`() {
        let circle = both().with(rule: "effect") { $0.leadsTo = ["root"] }.judge()
        #expect(Set(circle.findings.map(\.rule.id)) == ["root", "effect"])
    }
}
