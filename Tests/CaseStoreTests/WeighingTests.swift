import CaseModel
import CaseStore
import Testing

/// How diagnoses were weighed comes back from the file as it went in.
struct WeighingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let weighings = [
        Weighing(
            diagnosis: "it-failed", title: "It failed", outcome: .found, because: "",
            contributions: [
                .init(kind: .prior, name: "it-failed", title: "before", stated: -2, counted: -2),
                .init(
                    kind: .sign, name: "ns.fail", title: "It failed", witness: "ns-log", stated: 3.22,
                    counted: 1.61, because: "half"),
                .init(kind: .limit, name: "one-witness", title: "one witness alone"),
            ], logOdds: -0.39, probability: 0.4037, confidence: 0.4),
        Weighing(
            diagnosis: "other", title: "Something else", outcome: .ruledOut, because: "None of its signs.",
            contributions: [], logOdds: -3, probability: 0.047, confidence: 0),
        Weighing(
            diagnosis: "unseen", title: "Nobody saw", outcome: .notJudged, because: "No witness.",
            contributions: Weighing.Kind.allCases.map { .init(kind: $0, name: "n", title: "t") }, logOdds: 0,
            probability: 0.5, confidence: 0),
    ]

    private func reader() throws -> CaseReader {
        let writer = try CaseWriter(destination: folder.path("case.sqlite"))
        try fill(writer)
        try writer.add(weighings: WeighingTests.weighings)
        #expect(try writer.factCounts() == [.packageStatusRow: 3])
        try writer.finish()
        return try CaseReader(folder.path("case.sqlite"))
    }

    @Test func `all come back in their order, each with its contributions`() throws {
        #expect(try reader().weighings() == WeighingTests.weighings)
    }

    @Test func `one comes back by its id, and an unknown id is none`() throws {
        let reader = try reader()
        #expect(try reader.weighings(of: "other") == [WeighingTests.weighings[1]])
        #expect(try reader.weighings(of: "it-failed") == [WeighingTests.weighings[0]])
        #expect(try reader.weighings(of: "it' OR 1") == [])
    }

    @Test func `SQL adds the counted up to the log-odds`() throws {
        let sum = try reader().rows(
            sql: "SELECT round(sum(counted), 2) FROM contribution WHERE diagnosis = 'it-failed'",
            limits: QueryLimits())
        #expect(sum.rows == [[.real(-0.39)]])
    }
}
