import CaseModel
import GRDB
import Testing

@testable import CaseStore

/// What storing costs, in statements: counts that do not depend on the machine.
struct StatementCostTests {
    private let writer: CaseWriter

    init() throws { writer = try CaseWriter(destination: nil) }

    /// The statements that `body` executes, by their first two words.
    private func statements(_ body: () throws -> Void) throws -> [String: Int] {
        let log = StatementLog()
        writer.queue.inDatabase { db in db.trace(options: .statement) { log.note("\($0)") } }
        try body()
        writer.queue.inDatabase { db in db.trace(options: []) }
        return log.counts
    }

    /// A log of ten hours, each with counts of 64 sources, that names 320 GUIDs.
    private func countingLog(_ number: Int) -> MemberResult {
        var result = MemberResult(
            info: MemberInfo(id: member(number), path: "\(number).log"), kind: .nsLog, role: .unknown,
            host: nil)
        result.mentions = (1...320).map {
            Mention(guid: GUID(high: 5, low: $0), count: 1, isPackage: false)
        }
        result.histogram = (0..<640).map {
            HistogramCell(hour: time($0 / 64 * 3600), severity: 4, source: "source \($0 % 64)", count: 1)
        }
        return result
    }

    @Test func `a log costs a statement for each hour and for 32 counts`() throws {
        try writer.add(countingLog(1))
        let cost = try statements { try writer.add(countingLog(2)) }
        #expect(
            cost == [
                "INSERT member": 1, "INSERT log_hour": 10, "INSERT mention_row": 10,
                "INSERT histogram_row": 20,
            ])
    }

    @Test func `a new text costs two statements, once`() throws {
        let cost = try statements { try writer.add(countingLog(1)) }
        #expect(cost["INSERT word"] == 320 + 64)
        #expect(cost["SELECT id"] == 320 + 64)
    }

    @Test func `journeys cost a statement for each way and for 32 stages`() throws {
        let ways = (1...64).map { number in
            PackageJourney(
                package: GUID(high: 6, low: UInt64(number)), server: "PS01",
                stages: (0..<13).map { .init(id: "stage \($0)", state: .done) })
        }
        let cost = try statements { try writer.add(journeys: ways) }
        #expect(cost["INSERT way"] == 64)
        #expect(cost["INSERT stage_row"] == 64 * 13 / 32)
    }

    @Test func `the run is one transaction, which ends with the case`() throws {
        try fill(writer)
        let cost = try statements { try writer.add(countingLog(4)) }
        #expect(cost.keys.allSatisfy { $0.hasPrefix("INSERT") || $0.hasPrefix("SELECT") }, "\(cost.keys)")
        #expect(writer.queue.inDatabase { $0.isInsideTransaction })
        let end = try statements { try writer.finish() }
        #expect(end["COMMIT TRANSACTION"] == 1)
    }

    /// What the conclusion asks of all members together.
    private func questions() throws -> [String: Int] {
        try statements {
            _ = try writer.observations()
            _ = try writer.hourCounts()
            _ = try writer.loggedHours()
            _ = try writer.totals()
            _ = try writer.tracingKinds()
            _ = try writer.hosts(logging: ["source 1", "S"])
        }
    }

    @Test func `what is asked of all logs costs as much for 40 as for 2`() throws {
        let others = try CaseWriter(destination: nil)
        for (writer, count) in [(writer, 2), (others, 40)] {
            for number in 1...count { try writer.add(log(number, path: "\(number).log")) }
            try writer.index()
            try writer.resolveTimes(resolve)
            try writer.resolvePackages()
        }
        let few = try questions()
        #expect(few.values.reduce(0, +) > 5)
        #expect(try StatementCostTests(others).questions() == few)
    }

    private init(_ writer: CaseWriter) { self.writer = writer }
}

/// Statements as SQLite tells of them.
private final class StatementLog {
    private(set) var counts: [String: Int] = [:]

    /// Notes what a statement does, and to what: `INSERT way`, `SELECT id`, `COMMIT TRANSACTION`.
    func note(_ statement: String) {
        let words = statement.split { $0 == " " || $0 == "\n" }.map(String.init)
        let object =
            words.first == "INSERT"
            ? words.firstIndex(of: "INTO").map { words[$0 + 1] } : words.dropFirst().first
        counts["\(words.first ?? "") \(object ?? "")", default: 0] += 1
    }
}
