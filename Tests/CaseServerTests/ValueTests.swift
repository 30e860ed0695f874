import CaseModel
import Testing

@testable import CaseServer

/// The values that decide, without files or requests.
struct ValueTests {
    private static let now = Timestamp(milliseconds: 1)

    private func id(_ number: Int) -> CaseID? { CaseID("000000000000000\(number)") }

    @Test func `each sender has a turn before one has a second`() throws {
        var queue = FairQueue()
        let ids = try (0..<6).map { try #require(id($0)) }
        for index in 0..<4 { queue.append(ids[index], from: "batch") }
        queue.append(ids[4], from: "one")
        queue.append(ids[5], from: "other")
        #expect(queue.position(of: ids[4]) == 1)
        #expect(queue.position(of: ids[3]) == 5)
        let removals = [queue.remove(ids[5]), queue.remove(ids[5])]
        #expect(removals == [true, false])
        var order: [CaseID] = []
        while let next = queue.next() { order.append(next) }
        #expect(order == [0, 4, 1, 2, 3].map { ids[$0] })
        #expect(queue.count == 0)
    }

    @Test func `only what may follow a state follows it`() throws {
        let report = CaseReport(tool: .init(version: "1", patterns: []), verdict: "fine")
        let failure = CaseFailure(code: "x", message: "y")
        let events: [(String, CaseRecord.Event)] = [
            ("asked", .asked), ("begun", .begun(ValueTests.now)),
            ("finished", .finished(CaseOutcome(report), ValueTests.now)),
            ("failed", .failed(failure, ValueTests.now)), ("cancelled", .cancelled(ValueTests.now)),
            ("interrupted", .interrupted),
        ]
        let allowed: [CaseState: [String: CaseState]] = [
            .queued: ["begun": .analysing, "cancelled": .cancelled],
            .analysing: [
                "finished": .done, "failed": .failed, "cancelled": .cancelled, "interrupted": .interrupted,
            ],
            .done: ["asked": .queued], .failed: ["asked": .queued], .interrupted: ["asked": .queued],
            .cancelled: ["asked": .queued],
        ]
        for state in CaseState.allCases {
            for (name, event) in events {
                var record = CaseRecord(
                    id: try #require(id(0)), labels: CaseLabels(name: "a"), created: ValueTests.now,
                    files: [],
                    past: CaseRecord.Past(state: state))
                let before = record
                let expected = allowed[state]?[name]
                let isAccepted = record.apply(event)
                #expect(isAccepted == (expected != nil))
                #expect(record.state == expected ?? state)
                if expected == nil { #expect(record == before) }
            }
        }
    }

    @Test func `a case that is analysed again keeps its report meanwhile, and loses its failure`() throws {
        let report = CaseReport(tool: .init(version: "1", patterns: []), verdict: "fine")
        var record = CaseRecord(
            id: try #require(id(0)), labels: CaseLabels(name: "a"), created: ValueTests.now, files: [],
            past: CaseRecord.Past(
                state: .failed, failure: CaseFailure(code: "x", message: "y"), outcome: CaseOutcome(report)))
        let isAccepted = record.apply(.asked)
        #expect(isAccepted)
        #expect(record.failure == nil)
        #expect(record.outcome?.verdict == "fine")
    }

    @Test(arguments: [
        "", "000000000000000", "00000000000000000", "000000000000000i", "../0000000000000",
        "０000000000000000",
    ])
    func `what is no identifier is refused`(text: String) {
        #expect(CaseID(text) == nil)
    }

    @Test func `identifiers use all their letters and do not repeat`() {
        var generator = SystemRandomNumberGenerator()
        let ids = (0..<500).map { _ in CaseID.random(using: &generator).text }
        #expect(Set(ids).count == 500)
        #expect(ids.allSatisfy { CaseID($0)?.text == $0 })
        for place in 0..<16 { #expect(Set(ids.map { Array($0)[place] }).count > 20) }
    }

    @Test func `one file is known by its bytes, several by names and bytes in any order`() {
        let (a, b) = (
            StoredFile(name: "a", bytes: 1, sha256: "1"), StoredFile(name: "b", bytes: 1, sha256: "2")
        )
        #expect(StoredFile.fingerprint(of: [a]) == "1")
        #expect(StoredFile.fingerprint(of: [a, b]) == StoredFile.fingerprint(of: [b, a]))
        let swapped = [
            StoredFile(name: "a", bytes: 1, sha256: "2"), StoredFile(name: "b", bytes: 1, sha256: "1"),
        ]
        #expect(StoredFile.fingerprint(of: [a, b]) != StoredFile.fingerprint(of: swapped))
    }

    @Test(arguments: [
        ("../../etc/passwd", "_/_/etc/passwd"), ("/abs/a.log", "abs/a.log"),
        ("C:\\logs\\a.log", "C_/logs/a.log"), ("a\u{0}b\n.log", "a_b_.log"),
        ("", "unnamed"), ("logs/a.log", "logs/a.log"),
    ])
    func `an uploaded name leads nowhere`(stated: String, harmless: String) {
        #expect(UploadName(stated, limit: 200).text == harmless)
    }
}
