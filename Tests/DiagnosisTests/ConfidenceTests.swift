import CaseModel
import Diagnosis
import Testing

/// How sure the evidence makes a diagnosis.
struct ConfidenceTests {
    @Test(arguments: [2, 100, 10_000, .max] as [Int64]) func `repetition adds nothing`(_ count: Int64) {
        let once = Case().with("a", ["root": moderate], package: 1)
        let often = Case().with("a", ["root": moderate], package: 1, count: count)
        #expect(once.confidence("root") == often.confidence("root"))
        #expect(once.confidence("root") > 0.3)
    }

    @Test func `the same pattern for many packages is one sign`() {
        let one = Case().with("a", ["root": moderate], package: 1)
        let many = (2...50).reduce(one) { $0.with("a", ["root": moderate], package: $1) }
        #expect(one.confidence("root") == many.confidence("root"))
    }

    @Test(arguments: [1, 4, 5, 6]) func `what was seen too seldom counts half`(_ count: Int64) {
        let rare = Case().with("a", ["root": strong], count: count, repeats: 5)
        let plain = Case().with("a", ["root": count < 5 ? strong / 2 : strong], count: count)
        #expect(rare.confidence("root") == plain.confidence("root"))
    }

    @Test func `one witness is never surer than 0,8, however many signs it gives`() {
        let signs = ["a", "b", "c", "d", "e"].reduce(Case()) { $0.with($1, ["root": decisive]) }
        #expect(signs.confidence("root") == 0.8)
    }

    @Test func `a pattern that proves its diagnosis alone needs no second witness`() {
        #expect(Case().with("a", ["root": decisive], alone: true).confidence("root") > 0.85)
        let weakly = Case().with("a", ["root": decisive]).with("b", ["root": weak], alone: true)
        #expect(weakly.confidence("root") > 0.8)
    }

    @Test func `two witnesses exceed 0,8`() {
        let two = Case().with("a", ["root": strong]).with("b", ["root": strong], by: .sqlExport)
        #expect(two.confidence("root") > 0.9)
        let same = Case().with("a", ["root": strong]).with("b", ["root": strong])
        #expect(same.confidence("root") <= 0.8)
        let onePattern = Case().with("a", ["root": strong]).with("a", ["root": strong], by: .sqlExport)
        #expect(onePattern.confidence("root") > 0.8)
    }

    @Test func `a further sign of one witness adds half of what it would alone`() {
        let one = Case().with("a", ["root": weak])
        let two = one.with("b", ["root": weak])
        let plain = Case().with("a", ["root": weak * 1.5])
        #expect(two.confidence("root") > one.confidence("root"))
        #expect(abs(two.confidence("root") - plain.confidence("root")) < 1e-9)
    }

    @Test(
        arguments: [
            (DiagnosisRule.Scope.onePackage, [1, 1], ["PS01", "PS02"]),
            (.oneServer, [1, 2], ["PS01", "PS01"]),
            (.single, [1, 1], ["PS01", "PS01"]), (.widespread, [1, 2], ["PS01", "PS02"]),
            (.system, [nil, nil], [nil, nil]), (.onePackage, [1, 1], [nil, nil]),
            (.widespread, [1, 2], [nil, nil]), (.oneServer, [nil, nil], ["PS01", "PS01"]),
            (.widespread, [nil, nil], ["PS01", "PS02"]),
        ] as [(DiagnosisRule.Scope, [Int?], [String?])])
    func `the shape of what is affected speaks by at most half of the strongest sign`(
        scope: DiagnosisRule.Scope, packages: [Int?], servers: [String?]
    ) {
        var plain = Case()
        for (package, server) in zip(packages, servers) {
            plain = plain.with("a", ["root": moderate], package: package, on: server)
        }
        func confidence(_ shape: DiagnosisRule.Scope, _ ratio: Double) -> Double {
            plain.with(rule: "root") { $0.scope = [shape: ratio] }.confidence("root")
        }
        let other: DiagnosisRule.Scope = scope == .single ? .system : .single
        #expect(confidence(other, decisive) == plain.confidence("root"))
        #expect(confidence(scope, weak / 2) > plain.confidence("root"))
        #expect(confidence(scope, -weak / 2) < plain.confidence("root"))
        #expect(confidence(scope, decisive) == confidence(scope, moderate / 2))
    }

    @Test func `a shape without a sign is nothing`() {
        let shaped = Case().with(rule: "root") { $0.scope = [.system: decisive] }
        #expect(shaped.judge().findings.isEmpty)
    }
}
