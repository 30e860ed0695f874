import CaseModel
import Evaluation
import Testing

/// What counts as right, and how figures are made of it.
struct ScoreTests {
    private func diagnosis(
        _ id: String, _ confidence: Double, packages: [String] = [], servers: [String] = [],
        causedBy: String? = nil
    ) -> CaseReport.Diagnosis {
        CaseReport.Diagnosis(
            rank: 1, id: id, title: id, summary: "", article: nil, confidence: confidence,
            explains: .init(errors: 0, ofErrors: 0), packages: packages.map { .init(guid: $0, name: nil) },
            servers: servers, evidence: [], remedy: [], leadsTo: [], causedBy: causedBy)
    }

    private func score(_ causes: [LabelledCase.Cause], _ diagnoses: [CaseReport.Diagnosis]) -> CaseScore {
        CaseScore(LabelledCase(name: "a", path: "a", causes: causes), diagnoses)
    }

    @Test func `the first line may be any of several causes`() {
        let two = score([.init("a"), .init("b")], [diagnosis("b", 0.9), diagnosis("a", 0.8)])
        #expect(two.isFirstRight)
        #expect(two.areAllInThree)
        #expect(!score([.init("a")], [diagnosis("b", 0.9), diagnosis("a", 0.8)]).isFirstRight)
        #expect(!score([.init("a")], []).isFirstRight)
    }

    @Test func `a cause below the third root is not in the first three; consequences take no place`() {
        let roots = ["x", "y", "z"].map { diagnosis($0, 0.6) }
        #expect(!score([.init("a")], roots + [diagnosis("a", 0.5)]).areAllInThree)
        let consequences = ["x", "y", "z"].map { diagnosis($0, 0.6, causedBy: "q") }
        #expect(score([.init("a")], consequences + [diagnosis("a", 0.5)]).areAllInThree)
    }

    @Test(arguments: [(0.5, true), (0.499, false)])
    func `a healthy system is falsely accused from one half on`(confidence: Double, isAlarm: Bool) {
        #expect(score([], [diagnosis("a", confidence)]).isFalseAlarm == isAlarm)
        #expect(!score([.init("b")], [diagnosis("a", confidence)]).isFalseAlarm)
    }

    @Test func `a cause that is not reported was given no chance`() {
        let board = Scoreboard([score([.init("a"), .init("b")], [diagnosis("a", 0.8)])])
        #expect(abs(board.brier - (0.04 + 1) / 2) < 1e-9)
    }

    @Test func `packages and servers are compared per cause, servers in any case`() {
        let one = score(
            [.init("a", packages: ["1", "2"], servers: ["PS01"])],
            [diagnosis("a", 0.9, packages: ["2", "3"], servers: ["ps01"])])
        #expect(one.packages == Overlap(hits: 1, surplus: 1, missed: 1))
        #expect(one.servers == Overlap(hits: 1))
        #expect(one.packages.f1 == 0.5)
        #expect(score([.init("a", packages: ["1"])], []).packages == Overlap(missed: 1))
    }

    @Test func `the reliability table holds every forecast once`() {
        let board = Scoreboard([
            score([.init("a")], [diagnosis("a", 0.95), diagnosis("b", 0.15)]),
            score([], [diagnosis("a", 1)]),
        ])
        #expect(board.reliability.map(\.tenth) == [1, 9])
        #expect(board.reliability.map(\.count) == [1, 2])
        #expect(board.reliability[1].observed == 0.5)
    }

    @Test func `sections are compared, not ids`() {
        let twins = [score([.init("a")], [diagnosis("b", 0.9)])]
        #expect(Scoreboard(twins, sections: ["a": "2", "b": "2"]).sectionRight == 1)
        #expect(Scoreboard(twins, sections: ["a": "2", "b": "3"]).sectionRight == 0)
    }
}
