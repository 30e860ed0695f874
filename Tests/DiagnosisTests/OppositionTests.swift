import CaseModel
import Diagnosis
import Testing

/// Evidence against: it counts where, and as far as, it speaks of the same thing.
struct OppositionTests {
    let sign = Case().with("a", ["root": strong], package: 1, on: "PS01", at: 1_000)

    @Test func `it lowers the confidence and is shown behind the signs`() throws {
        let denied = sign.with("z", ["root": -moderate], package: 1, on: "PS01", at: 2_000)
        #expect(denied.confidence("root") < sign.confidence("root"))
        let finding = try #require(denied.judge().findings.first)
        #expect(finding.evidence.map(\.pattern) == ["a", "z"])
        #expect(finding.evidence.map(\.weight) == [strong, -moderate])
    }

    @Test(
        arguments: [
            (1, "PS02", 2_000), (2, "PS01", 2_000), (1, "PS01", 999), (2, "PS02", 2_000),
        ] as [(Int?, String?, Int64?)]) func `of another package or server, or from before, it says nothing`(
            package: Int?, server: String?, time: Int64?
        )
    {
        let denied = sign.with("z", ["root": -decisive], package: package, on: server, at: time)
        #expect(denied.confidence("root") == sign.confidence("root"))
    }

    @Test(
        arguments: [
            (nil, nil, nil), (1, nil, 1_000), (nil, "PS01", 2_000), (1, "PS01", nil),
        ] as [(Int?, String?, Int64?)]) func `what names no package, server or time speaks of all`(
            package: Int?, server: String?, time: Int64?
        )
    {
        let denied = sign.with("z", ["root": -moderate], package: package, on: server, at: time)
        #expect(denied.confidence("root") < sign.confidence("root"))
    }

    @Test func `it counts for the share of the cells that it speaks of`() throws {
        let four = (2...4).reduce(sign) { $0.with("a", ["root": strong], package: $1, on: "PS01", at: 1_000) }
        let one = four.with("z", ["root": -moderate], package: 3, on: "PS01", at: 2_000)
        let finding = try #require(one.judge().findings.first)
        #expect(finding.evidence.last?.weight == -moderate / 4)
    }
}
