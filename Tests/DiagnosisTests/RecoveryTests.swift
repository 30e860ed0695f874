import CaseModel
import Diagnosis
import Testing

/// What was mended explains nothing that is still wrong.
struct RecoveryTests {
    private let hour: Int64 = 3_600_000

    private func failed(package: Int? = 1, at hours: Int64 = 1, recurs: Bool = false) -> Case {
        Case().with(rule: "root") { $0.recurs = recurs }
            .with("a", ["root": decisive], by: .agentLog, package: package, on: "PS01", at: hours * hour)
    }

    private func succeeded(
        _ before: Case, _ ending: Ending, package: Int? = 1, on server: String = "PS01", at hours: Int64 = 2
    ) -> Case {
        var after = before.with(
            "s", ["root": -weak], by: .agentLog, package: package, on: server, at: hours * hour)
        after.meanings["s"]?.ends = ["root": ending]
        after.logEnds = ["PS01": Timestamp(milliseconds: 24 * hour)]
        return after
    }

    @Test func `a success of the same package on the same machine ends what was before it`() {
        let before = failed()
        #expect(before.confidence("root") == 0.8)
        let after = succeeded(before, .package)
        #expect(after.confidence("root") == 0)
        let ruled = after.judge().ruledOut.first { $0.rule.id == "root" }
        #expect(ruled?.because == "What speaks for it is over, last seen 1970-01-01T01:00:00Z: Says a.")
    }

    @Test(
        arguments: [(2, "PS01", 2), (1, "PS02", 2), (1, "PS01", 1), (1, "PS01", 0)] as [(Int, String, Int64)])
    func `one of another package or machine, or not later, ends nothing`(
        package: Int, server: String, hours: Int64
    ) {
        #expect(
            succeeded(failed(), .package, package: package, on: server, at: hours).confidence("root") == 0.8)
    }

    @Test func `a failure that names no package is ended by a success of the machine, if it stays away`() {
        let unnamed = failed(package: nil)
        #expect(succeeded(unnamed, .package).confidence("root") == 0.8)
        #expect(succeeded(unnamed, .machine).confidence("root") == 0)
        var short = succeeded(unnamed, .machine)
        short.logEnds = ["PS01": Timestamp(milliseconds: 4 * hour)]
        #expect(short.confidence("root") == 0.8)
        var lacking = succeeded(unnamed, .machine)
        lacking.affected = [Case.package(7): ["PS01"]]
        #expect(lacking.confidence("root") == 0.8)
    }

    @Test func `what a Notification Server did is ended by a success anywhere, once nothing lacks anywhere`()
    {
        var server = failed(package: nil)
        server.servers = ["PS01": .notificationServer, "PS02": .packageServer]
        #expect(succeeded(server, .machine, on: "PS02").confidence("root") == 0)
        #expect(succeeded(failed(package: nil), .machine, on: "PS02").confidence("root") == 0.8)
        var lacking = succeeded(server, .machine, on: "PS02")
        lacking.affected = [Case.package(7): ["PS02"]]
        #expect(lacking.confidence("root") == 0.8)
    }

    @Test(arguments: [(26, 0.8), (28, 0.0)] as [(Int64, Double)])
    func `what comes again while it lasts is over when it stays away for a day`(
        end: Int64, confidence: Double
    ) {
        var recurring = failed(recurs: true)
        recurring.logEnds = ["PS01": Timestamp(milliseconds: end * hour)]
        #expect(recurring.confidence("root") == confidence)
        var once = failed(recurs: false)
        once.logEnds = recurring.logEnds
        #expect(once.confidence("root") == 0.8)
    }

    @Test func `what files say has no past`() {
        var file = Case().with("a", ["root": decisive], by: .sqlExport, package: 1, on: "PS01", at: hour)
        file = succeeded(file, .package)
        #expect(file.confidence("root") == 0.8)
    }
}
