import CaseModel
import Diagnosis
import Testing

/// What is found, ruled out, or cannot be judged; and which machines and packages it names.
struct JudgementTests {
    @Test func `without evidence, what was witnessed is ruled out and the rest not judged`() {
        let judgement = Case().judge()
        #expect(judgement.findings.isEmpty)
        #expect(judgement.ruledOut.map(\.rule.id) == ["root", "effect"])
        #expect(judgement.ruledOut.first?.because == "None of its signs stands in what was read: ns-log.")
        #expect(judgement.notJudged.map(\.id) == ["other"])
    }

    @Test(
        arguments: [
            ([], []), ([.nsLog], ["root"]), ([.sqlExport], []), ([.nsLog, .sqlExport], ["root", "effect"]),
            ([.snapshot], ["other"]), ([.iisLog], []),
        ] as [(Set<MemberKind>, [String])]) func `each group of witnesses must be there to rule out`(
            witnesses: Set<MemberKind>, ruledOut: [String]
        )
    {
        let judgement = Case().with(witnesses: witnesses).judge()
        #expect(judgement.ruledOut.map(\.rule.id) == ruledOut)
        #expect(judgement.notJudged.count == 3 - ruledOut.count)
    }

    @Test func `a diagnosis without witnesses is never ruled out by silence`() {
        let judgement = Case().with(rule: "root") { $0.witnesses = [] }.judge()
        #expect(judgement.notJudged.map(\.id).contains("root"))
    }

    @Test func `evidence against rules out, even what could not be judged otherwise`() {
        let judgement = Case().with("z", ["other": -moderate]).judge()
        let ruled = judgement.ruledOut.first { $0.rule.id == "other" }
        #expect(ruled?.because == "Says z.")
        #expect(ruled?.patterns == ["z"])
    }

    @Test func `weak signs alone rule nothing out`() {
        let judgement = Case().with("a", ["root": 0.1]).judge()
        #expect(judgement.ruledOut.map(\.rule.id) == ["effect"])
        #expect(judgement.notJudged.map(\.id).contains("root"))
    }

    @Test(arguments: [([], false), ([.accessList], true), ([.siteRow], false)] as [(Set<Fact.Kind>, Bool)])
    func `a quiet log rules out nothing of which only certain facts tell`(stated: Set<Fact.Kind>, isOut: Bool)
    {
        var evidence = Case().with(rule: "root") { $0.toldBy = [.accessList] }.evidence
        evidence.stated = stated
        let judgement = Ranking(evidence).judge()
        #expect(judgement.ruledOut.contains { $0.rule.id == "root" } == isOut)
        #expect(judgement.notJudged.contains { $0.id == "root" } == !isOut)
    }

    @Test func `every diagnosis stands in exactly one list`() {
        let cases = [
            Case(), Case().with("a", ["root": strong]), Case().with("a", ["root": weak, "other": -strong]),
            Case().with(witnesses: []).with("a", ["effect": decisive, "root": decisive]),
        ]
        for judgement in cases.map({ $0.judge() }) {
            let ids =
                judgement.findings.map(\.rule.id) + judgement.ruledOut.map(\.rule.id)
                + judgement.notJudged.map(\.id)
            #expect(ids.sorted() == ["effect", "other", "root"])
        }
    }

    @Test(
        arguments: [
            (Role.packageServer, ["PS01"]), (.client, ["PC01"]), (.notificationServer, ["NS01"]),
            (.unknown, ["PC01", "PS01"]),
        ]) func `servers are those of the role on which the effect shows`(role: Role, servers: [String])
    {
        var named = Case().with(rule: "root") { $0.effectOn = role }
        named.servers = ["NS01": .notificationServer, "PS01": .packageServer, "PC01": .client]
        for server in ["NS01", "PS01", "PC01"] {
            named = named.with("a", ["root": strong], package: 1, on: server)
        }
        #expect(named.judge().findings.first?.servers == servers)
    }

    @Test func `packages are found by the server, and servers by the package, that the evidence names`() {
        var byServer = Case().with("a", ["root": strong], on: "PS01")
        byServer.affected = [Case.package(1): ["PS01", "PS02"], Case.package(2): ["PS02"]]
        #expect(byServer.judge().findings.first?.packages == [Case.package(1)])
        #expect(byServer.judge().findings.first?.servers == ["PS01"])
        var byPackage = Case().with("a", ["root": strong], package: 1)
        byPackage.affected = byServer.affected
        #expect(byPackage.judge().findings.first?.servers == ["PS01", "PS02"])
        #expect(byPackage.judge().findings.first?.packages == [Case.package(1)])
    }

    @Test func `a client that suffers does not stand for the Package Server that lacks, if one is known`() {
        var seen = Case().with("a", ["root": strong], package: 1, on: "PC01")
        seen.servers = ["PC01": .client, "PS01": .packageServer]
        #expect(seen.judge().findings.first?.servers == ["PC01"])
        seen.affected = [Case.package(1): ["PS01"], Case.package(2): ["PS02"]]
        #expect(seen.judge().findings.first?.servers == ["PS01"])
        #expect(seen.with(rule: "root") { $0.effectOn = .client }.judge().findings.first?.servers == ["PC01"])
    }

    @Test func `an error that two signs matched is explained once, and one of a consequence by its cause`() {
        var judged = Case().with("a", ["root": decisive], alone: true).with("b", ["root": weak])
            .with("c", ["effect": decisive], alone: true).with("z", ["root": -weak])
        judged.errorSets = [
            ErrorSet(patterns: ["a", "b"], errors: 7), ErrorSet(patterns: ["b"], errors: 2),
            ErrorSet(patterns: ["c"], errors: 30), ErrorSet(patterns: ["z"], errors: 500),
        ]
        #expect(judged.judge().findings.map(\.errors) == [39, 30])
    }

    @Test(arguments: UInt64(1)...20) func `the order in which evidence arrives decides nothing`(
        _ seed: UInt64
    ) {
        var state = seed
        var shuffled = JudgementTests.mixed
        shuffled.observations.sort { _, _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 63 == 0
        }
        #expect(words(shuffled.judge()) == words(JudgementTests.mixed.judge()))
    }

    private static let mixed = (1...6).reduce(Case()) { built, number in
        built.with("a", ["root": strong, "effect": weak], package: number, on: "PS0\(number % 3)", at: 1_000)
            .with("b", ["effect": strong], by: .sqlExport, package: number, on: "PS0\(number % 2)")
            .with(
                "c", ["other": moderate, "root": -weak], by: .snapshot, package: number,
                at: Int64(number) * 400
            )
            .with("d", ["other": moderate], by: .agentLog, on: "PS0\(number)")
    }

    /// All that a reader sees of a judgement, evidence within a pattern aside.
    private func words(_ judgement: Judgement) -> [String] {
        judgement.findings.map {
            "\($0.rule.id) \($0.confidence) \($0.packages) \($0.servers) \($0.errors) \($0.causedBy ?? "-") \($0.leadsTo) "
                + $0.evidence.map { "\($0.pattern) \($0.weight)" }.joined(separator: ",")
        } + judgement.ruledOut.map { "\($0.rule.id) \($0.because) \($0.patterns)" }
            + judgement.notJudged.map(\.id)
    }
}
