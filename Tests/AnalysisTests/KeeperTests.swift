import CaseModel
import Testing

@testable import Analysis

/// What is kept of a log, and what only counts.
struct KeeperTests {
    private func guid(_ number: Int) -> GUID { GUID(high: 1, low: UInt64(number)) }

    private func time(_ second: Int) -> RecordTime? {
        CivilTime(year: 2026, month: 1, day: 1, secondOfDay: second).map {
            RecordTime(civil: $0, yearTurns: 0)
        }
    }

    @Test func `the first three of a pattern, package and server are kept, and all are counted`() {
        var keeper = RecordKeeper()
        let key = Tally.Key(pattern: "a", package: guid(1), server: "PS01")
        let kept = (0..<100).map { keeper.count(key, isError: $0 % 2 == 0, time: time($0)) }
        #expect(kept.prefix(4) == [true, true, true, false])
        #expect(kept.filter { $0 }.count == 3)
        let other = keeper.count(
            .init(pattern: "a", package: guid(1), server: "PS02"), isError: false, time: nil)
        #expect(other)
        let tally = filled(keeper).tallies.first
        #expect(tally?.count == 100)
        #expect(tally?.errors == 50)
        #expect(tally?.first == time(0))
        #expect(tally?.last == time(99))
    }

    @Test func `a tally begins with the first record that has a time`() {
        var keeper = RecordKeeper()
        for time in [nil, time(5), nil, time(7), nil] {
            _ = keeper.count(.init(pattern: "a", package: nil, server: nil), isError: false, time: time)
        }
        #expect(filled(keeper).tallies.first?.first == time(5))
        #expect(filled(keeper).tallies.first?.last == time(7))
    }

    @Test(arguments: [LogLimits.tallies - 1, LogLimits.tallies, LogLimits.tallies + 1])
    func `no more tallies than the limit, and it is said`(_ count: Int) {
        var keeper = RecordKeeper()
        for number in 0..<count {
            _ = keeper.count(
                .init(pattern: "a", package: guid(number), server: nil), isError: true, time: nil)
        }
        _ = keeper.count(.init(pattern: "a", package: guid(0), server: nil), isError: true, time: nil)
        let tallies = filled(keeper).tallies
        #expect(tallies.count == min(count, LogLimits.tallies))
        #expect(tallies.first?.count == 2)
        #expect((keeper.overflow != nil) == (count > LogLimits.tallies))
    }

    @Test func `two records for each GUID, and two hundred in all`() {
        var keeper = RecordKeeper()
        let repeated = (0..<5).map { _ in keeper.count(mentions: [guid(0)], packages: []) }
        #expect(repeated == [true, true, false, false, false])
        let others = (1...300).filter { keeper.count(mentions: [guid($0)], packages: [guid(7)]) }
        #expect(others.count == LogLimits.mentionEvents - 2)
        let mentions = filled(keeper).mentions
        #expect(mentions.count == 301)
        #expect(mentions.first?.count == 5)
        #expect(mentions.filter(\.isPackage).map(\.guid) == [guid(7)])
    }

    @Test(arguments: [LogLimits.guids, LogLimits.guids + 1])
    func `no more GUIDs than the limit, and it is said`(
        _ count: Int
    ) {
        var keeper = RecordKeeper()
        for number in 0..<count { _ = keeper.count(mentions: [guid(number)], packages: []) }
        #expect(filled(keeper).mentions.count == LogLimits.guids)
        #expect((keeper.overflow != nil) == (count > LogLimits.guids))
    }

    @Test func `errors alike but for their variable parts are one kind, kept once`() {
        var keeper = RecordKeeper()
        let kept = (0..<10).map { number in
            let message = Array("Operation \(number) failed for 'C:\\x\(number)'".utf8)
            return keeper.count(unexplained: message.span, severity: 1, record: Int64(number))
        }
        #expect(kept == [true] + Array(repeating: false, count: 9))
        let warned = keeper.count(
            unexplained: Array("Operation 1 failed for 'C:\\x'".utf8).span, severity: 2, record: 10)
        #expect(warned)
        let templates = filled(keeper).templates
        #expect(templates.map(\.template) == ["Operation * failed for '*'", "Operation * failed for '*'"])
        #expect(templates.map(\.count) == [10, 1])
        #expect(templates.map(\.record) == [0, 10])
    }

    @Test func `no more kinds of errors than the limit`() {
        var keeper = RecordKeeper()
        let letters = (0..<400).map {
            String(repeating: "x", count: $0 % 199 + 1) + ($0 < 199 ? "y" : $0 < 398 ? "z" : "w")
        }
        for (record, text) in Set(letters).sorted().enumerated() {
            _ = keeper.count(unexplained: Array(text.utf8).span, severity: 1, record: Int64(record))
        }
        #expect(filled(keeper).templates.count == LogLimits.templates)
    }

    @Test func `a kept event gets the two messages that follow it`() {
        var keeper = RecordKeeper()
        #expect(!keeper.wantsFollowing)
        keeper.keep(
            KeptEvent(
                record: 0, line: 1, offset: 0, time: nil, rawTime: "", severity: 1, host: "", source: "",
                module: "",
                text: ""))
        for text in ["one", "two", "three"] where keeper.wantsFollowing { keeper.note(following: text) }
        #expect(keeper.events.map(\.after) == [["one", "two"]])
        #expect(!keeper.wantsFollowing)
    }

    private func filled(_ keeper: RecordKeeper) -> MemberResult {
        var result = MemberResult(
            info: MemberInfo(id: MemberID(rawValue: 0), path: "a"), kind: .nsLog, role: .unknown, host: nil)
        keeper.fill(&result)
        return result
    }
}
