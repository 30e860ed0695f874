import CaseModel
import Diagnosis
import Foundation
import Testing

/// How a confidence came about can be read from its parts.
struct ScoreTests {
    @Test func `the parts add up to the confidence`() throws {
        let judgement = Case().with("a", ["root": strong], package: 1).with("b", ["root": weak], package: 1)
            .with("c", ["root": moderate], by: .sqlExport, package: 1).with("z", ["root": -weak]).judge()
        let score = try #require(judgement.findings.first?.score)
        #expect(
            score.parts.map(\.kind) == [
                .sign(pattern: "a", witness: .nsLog), .sign(pattern: "b", witness: .nsLog),
                .sign(pattern: "c", witness: .sqlExport), .opposition(pattern: "z"),
            ])
        #expect(score.parts.map(\.counted) == [strong, weak / 2, moderate, -weak])
        #expect(abs(score.logLikelihoodRatio - (strong + weak / 2 + moderate - weak)) < 1e-9)
        #expect(score.limits == [])
    }

    @Test func `what held it down is named`() throws {
        let one = Case().with("a", ["root": decisive]).judge()
        #expect(one.scores["root"]?.limits == [.oneWitness])
        let chain = Case().with("a", ["root": strong], alone: true).with(
            "b", ["effect": decisive], alone: true)
        #expect(chain.judge().scores["effect"]?.limits == [.cause("root")])
    }

    @Test func `the prior and the parts together are the log-odds, and these the probability`() throws {
        let judgement = Case().with("a", ["root": strong], alone: true).with("z", ["root": -weak]).judge()
        let score = try #require(judgement.scores["root"])
        #expect(score.logOdds == score.priorLogOdds + strong - weak)
        #expect(abs(score.probability - 1 / (1 + exp(-score.logOdds))) < 1e-12)
        #expect(score.confidence == score.probability)
        let held = try #require(Case().with("a", ["root": decisive]).judge().scores["root"])
        #expect(held.confidence < held.probability)
    }

    @Test func `what speaks against a diagnosis without a sign is counted, too`() throws {
        let score = try #require(Case().with("z", ["root": -moderate]).judge().scores["root"])
        #expect(score.parts.map(\.kind) == [.opposition(pattern: "z")])
        #expect(score.confidence == 0)
    }

    @Test func `what was seen and does not count says why`() {
        let ended = Case().with("a", ["root": strong], package: 1, at: 1_000)
            .with("z", ["root": -moderate], package: 1, at: 2_000)
        var ending = ended
        ending.meanings["z"]?.ends = ["root": .package]
        #expect(
            ending.judge().scores["root"]?.gates == [
                .init(pattern: "a", reason: .over(last: Timestamp(milliseconds: 1_000))),
                .init(pattern: "z", reason: .ending),
            ])
        #expect(ended.judge().scores["root"]?.gates == [])
        let early = Case().with("a", ["root": strong], package: 1, at: 2_000)
            .with("z", ["root": -moderate], package: 1, at: 1_000)
        #expect(early.judge().scores["root"]?.gates == [.init(pattern: "z", reason: .beside)])
    }

    @Test func `what was not found has a score, too`() {
        let judgement = Case().with("a", ["root": weak]).judge()
        #expect(judgement.scores.count == 3)
        #expect(judgement.scores["other"]?.parts == [])
        #expect(judgement.scores["root"]?.parts.count == 1)
    }
}

/// Diagnoses that stand for what nothing more precise explains.
struct ResidualTests {
    private func residual(_ root: Double) -> Case {
        Case().with(rule: "effect") { $0.isResidual = true }
            .with("a", ["root": root], package: 1, alone: true)
            .with("b", ["effect": strong], package: 1, alone: true)
    }

    @Test func `a likely cause takes it under itself, even without a sign of its own`() {
        let shared = Case().with(rule: "effect") { $0.isResidual = true }
            .with("a", ["root": decisive, "effect": decisive], package: 1, alone: true).judge()
        #expect(shared.findings.map(\.rule.id) == ["root", "effect"])
        #expect(shared.findings.last?.causedBy == "root")
    }

    @Test func `a cause that is only guessed from the same signs lowers nothing`() {
        let alone = Case().with("b", ["effect": strong], package: 1, alone: true).confidence("effect")
        let guessed = Case().with(rule: "effect") { $0.isResidual = true }
            .with("b", ["effect": strong, "root": weak], package: 1, alone: true)
        #expect(guessed.confidence("root") > 0.15)
        #expect(abs(guessed.confidence("effect") - alone) < 0.02)
    }

    @Test func `an unlikely cause lowers it by its own share`() {
        let alone = Case().with("b", ["effect": strong], package: 1, alone: true).confidence("effect")
        let beside = residual(moderate)
        let share = beside.confidence("root")
        #expect(share > 0.15 && share < 0.5)
        #expect(abs(beside.confidence("effect") - alone * (1 - share)) < 0.02)
    }

    @Test func `a cause of other packages explains nothing of it`() {
        let apart = Case().with(rule: "effect") { $0.isResidual = true }
            .with("a", ["root": decisive], package: 2, alone: true)
            .with("b", ["effect": strong], package: 1, alone: true)
        #expect(apart.judge().findings.allSatisfy { $0.causedBy == nil })
    }
}

/// Signs count only from where, and of what, they can tell.
struct GateTests {
    @Test(arguments: [(Role.client, 0.0), (.unknown, 0.8), (.packageServer, 0.8)])
    func `signs of machines that a diagnosis is not about do not count`(role: Role, confidence: Double) {
        var seen = Case().with(rule: "root") { $0.machines = [.packageServer, .unknown] }
            .with("a", ["root": decisive], on: "M")
        seen.servers = ["M": role]
        #expect(seen.confidence("root") == confidence)
    }

    @Test func `signs of a machine that is only taken for a client count half`() {
        var seen = Case().with(rule: "root") { $0.machines = [.packageServer] }
            .with("a", ["root": strong], on: "M")
        seen.servers = ["M": .client]
        seen.presumedClients = ["M"]
        #expect(seen.confidence("root") == Case().with("a", ["root": strong / 2], on: "M").confidence("root"))
        // Beside a machine that is known to matter they are part of one sign.
        var beside = seen.with("a", ["root": strong], on: "PS01")
        beside.servers["PS01"] = .packageServer
        #expect(
            beside.confidence("root") == Case().with("a", ["root": strong], on: "PS01").confidence("root"))
    }

    @Test(
        arguments: [(nil, true), ("7.0", true), ("7.4.9", true), ("7.5", false), ("8.7.2108.0", false)]
            as [(String?, Bool)])
    func `a pattern says nothing of versions from its limit on`(version: String?, counts: Bool) {
        var gated = Case().with("a", ["root": decisive])
        gated.meanings["a"]?.onlyBefore = ProductVersion("7.5")
        gated.product = version.flatMap { ProductVersion($0) }
        #expect((gated.confidence("root") > 0) == counts)
    }

    @Test func `what does not count for its version or machine is said in the score`() throws {
        var gated = Case().with(rule: "root") { $0.machines = [.packageServer] }
            .with("a", ["root": decisive], on: "PS01").with("b", ["root": strong], on: "M")
            .with("c", ["root": strong], on: "M").with("c", ["root": strong], on: "PS01")
        gated.servers = ["M": .client, "PS01": .packageServer]
        gated.meanings["a"]?.onlyBefore = ProductVersion("7.5")
        gated.product = ProductVersion("8.7")
        let limit = try #require(ProductVersion("7.5"))
        let score = try #require(gated.judge().scores["root"])
        #expect(
            score.gates == [
                .init(pattern: "a", reason: .onlyBefore(limit)),
                .init(pattern: "b", reason: .otherMachine(.client)),
            ])
        gated.product = ProductVersion("7.1")
        #expect(gated.judge().scores["root"]?.gates.map(\.pattern) == ["b"])
    }

    @Test func `silence of a log without trace records rules nothing out that only they tell of`() {
        var silent = Case().with(rule: "root") { $0.needsTrace = true }
        #expect(silent.judge().notJudged.map(\.id).contains("root"))
        silent.tracing = [.nsLog]
        #expect(silent.judge().ruledOut.map(\.rule.id).contains("root"))
    }

    @Test func `silence of a log that does not cover the failure rules nothing out`() {
        var silent = Case()
        silent.blind = [.nsLog]
        #expect(silent.judge().notJudged.map(\.id).contains("root"))
    }

    @Test func `a cause does not begin when its consequence is over`() {
        let late = Case().with("a", ["root": decisive], alone: true, at: 2_000)
            .with("b", ["effect": decisive], alone: true, at: 1_000)
        #expect(late.judge().findings.allSatisfy { $0.causedBy == nil })
        let early = Case().with("a", ["root": decisive], alone: true, at: 1_000)
            .with("b", ["effect": decisive], alone: true, at: 2_000)
        #expect(early.judge().findings.map(\.causedBy) == [nil, "root"])
    }
}
