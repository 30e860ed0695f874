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

    private func cell(_ number: Int, pattern: Int = 0) -> RecordKeeper.Cell {
        RecordKeeper.Cell(pattern: pattern, package: guid(number), server: -1)
    }

    @Test func `the first five of a pattern are kept in context, some more without, and all are counted`() {
        var keeper = RecordKeeper(known: [])
        let kept = (0..<100).map { keeper.count(cell(0), isError: $0 % 2 == 0, time: time($0)) }
        #expect(kept == Array(repeating: .inContext, count: 5) + Array(repeating: .no, count: 95))
        let spread = (1...20).map { keeper.count(cell($0), isError: false, time: nil) }
        #expect(spread == Array(repeating: .plain, count: 7) + Array(repeating: .no, count: 13))
        let other = keeper.count(cell(0, pattern: 1), isError: false, time: nil)
        #expect(other == .inContext)
        let tally = filled(keeper).tallies.first { $0.count > 1 }
        #expect(tally?.count == 100)
        #expect(tally?.errors == 50)
        #expect(tally?.first == time(0))
        #expect(tally?.last == time(99))
    }

    @Test func `a tally begins with the first record that has a time`() {
        var keeper = RecordKeeper(known: [])
        for time in [nil, time(5), nil, time(7), nil] {
            _ = keeper.count(cell(0), isError: false, time: time)
        }
        #expect(filled(keeper).tallies.first?.first == time(5))
        #expect(filled(keeper).tallies.first?.last == time(7))
    }

    @Test(arguments: [LogLimits.tallies - 1, LogLimits.tallies, LogLimits.tallies + 1])
    func `no more tallies than the limit, and it is said`(_ count: Int) {
        var keeper = RecordKeeper(known: [])
        for number in 0..<count { _ = keeper.count(cell(number), isError: true, time: nil) }
        _ = keeper.count(cell(0), isError: true, time: nil)
        let tallies = filled(keeper).tallies.sorted { $0.key < $1.key }
        #expect(tallies.count == min(count, LogLimits.tallies))
        #expect(tallies.first?.count == 2)
        #expect((keeper.overflow != nil) == (count > LogLimits.tallies))
    }

    @Test func `two records for each known package, and a hundred in all`() {
        var keeper = RecordKeeper(known: Set((0...300).map(guid)))
        let repeated = (0..<5).map { _ in keeper.count(mentions: [guid(0)], packages: []).count }
        #expect(repeated == [1, 1, 0, 0, 0])
        let others = (1...300).filter { !keeper.count(mentions: [guid($0)], packages: []).isEmpty }
        #expect(others.count == LogLimits.mentionEvents - 2)
    }

    @Test func `a GUID is kept when it is known, a package, or frequent`() {
        var keeper = RecordKeeper(known: [guid(1)])
        let wanted = keeper.count(mentions: [guid(1), guid(2), guid(3)], packages: [guid(2)])
        #expect(wanted == [guid(1)])
        for _ in 0..<LogLimits.frequentMentions { _ = keeper.count(mentions: [guid(4)], packages: []) }
        for _ in 1..<LogLimits.frequentMentions { _ = keeper.count(mentions: [guid(5)], packages: []) }
        let mentions = filled(keeper).mentions
        #expect(mentions.map(\.guid) == [guid(1), guid(2), guid(4)])
        #expect(mentions.map(\.isPackage) == [false, true, false])
    }

    @Test(arguments: [LogLimits.guids, LogLimits.guids + 1]) func `too many GUIDs are said`(_ count: Int) {
        var keeper = RecordKeeper(known: [])
        for number in 0..<count { _ = keeper.count(mentions: [guid(number)], packages: []) }
        #expect((keeper.overflow != nil) == (count > LogLimits.guids))
    }

    @Test func `errors alike but for their variable parts are one kind, kept once`() {
        var keeper = RecordKeeper(known: [])
        let kept = (0..<10).map { number in
            let message = Array("Operation \(number) failed for 'C:\\x\(number)'".utf8)
            return keeper.count(unexplained: message.span, severity: 1, record: Int64(number), time: nil)
        }
        #expect(kept.map { $0 != nil } == [true] + Array(repeating: false, count: 9))
        let warned = keeper.count(
            unexplained: Array("Operation 1 failed for 'C:\\x'".utf8).span, severity: 2, record: 10,
            time: nil)
        #expect(warned != nil && warned != kept[0])
        let templates = filled(keeper).templates
        #expect(
            templates.map(\.template)
                == Array(repeating: "Operation {number} failed for '{quoted}'", count: 2))
        #expect(templates.map(\.count) == [10, 1])
        #expect(templates.map(\.record) == [0, 10])
    }

    @Test func `no more kinds of errors than the limit`() {
        var keeper = RecordKeeper(known: [])
        let letters = (0..<400).map {
            String(repeating: "x", count: $0 % 199 + 1) + ($0 < 199 ? "y" : $0 < 398 ? "z" : "w")
        }
        for (record, text) in Set(letters).sorted().enumerated() {
            _ = keeper.count(
                unexplained: Array(text.utf8).span, severity: 1, record: Int64(record), time: nil)
        }
        #expect(filled(keeper).templates.count == LogLimits.templates)
    }

    @Test func `a kept event gets the two messages that follow it`() {
        var keeper = RecordKeeper(known: [])
        #expect(!keeper.wantsFollowing)
        keeper.keep(
            KeptEvent(
                record: 0, line: 1, offset: 0, time: nil, rawTime: "", severity: 1, host: "", source: "",
                module: "", text: "",
                before: ["zero"]), inContext: true)
        for text in ["one", "two", "three"] where keeper.wantsFollowing { keeper.note(following: text) }
        #expect(filled(keeper).events.map(\.after) == [["one", "two"]])
        #expect(!keeper.wantsFollowing)
    }

    private func filled(_ keeper: RecordKeeper) -> MemberResult {
        var result = MemberResult(
            info: MemberInfo(id: MemberID(rawValue: 0), path: "a"), kind: .nsLog, role: .unknown, host: nil)
        keeper.fill(&result) {
            Tally.Key(pattern: "pattern \($0.pattern)", package: $0.package, server: nil)
        }
        return result
    }
}
