import CaseModel
import Testing

@testable import CaseStore

/// Observations are the counts of all members, put together as plainly as can be.
struct ObservationTests {
    private struct Cell: Hashable {
        var pattern: String
        var package: GUID?
        var server: String?
    }

    private static let patterns = ["ns.fail", "agent.package-server.download-refused-again", "b"]
    private static let servers = [nil, "PS01", "A-SERVER-WITH-A-LONG-NAME", "PS02"]

    /// As many combinations as asked for, each counted in two members; every third package is none.
    private func tallies(_ count: Int) -> [Tally] {
        (0..<count).map { number in
            let guid = GUID(high: UInt64(number % 7), low: UInt64(number / 12 % 3_000 + 1))
            return Tally(
                key: .init(
                    pattern: ObservationTests.patterns[number % 3], package: number % 5 == 0 ? nil : guid,
                    server: ObservationTests.servers[number / 3 % 4]),
                count: Int64(number % 10 + 1), errors: Int64(number % 2), first: nil, last: nil)
        }
    }

    private func isPackage(_ guid: GUID) -> Bool { guid.low % 3 != 0 }

    @Test(arguments: [0, 1, 2, 300, 30_000]) func `counts add up, whatever is a package`(_ count: Int) throws
    {
        let tallies = tallies(count)
        let guids = Set(tallies.compactMap(\.key.package))
        let writer = try CaseWriter(destination: nil)
        try writer.add(patterns: ObservationTests.patterns.map { ($0, "") })
        for number in [2, 1] {
            var result = log(number, path: "\(number).log")
            result.tallies = number == 1 ? tallies.reversed() : tallies
            result.mentions = guids.filter(isPackage).map { Mention(guid: $0, count: 1, isPackage: true) }
            try writer.add(result)
        }
        try writer.resolveTimes(resolve)
        try writer.resolvePackages()

        var expected: [Cell: [Int64]] = [:]
        for tally in tallies {
            let guid = tally.key.package.flatMap { isPackage($0) ? $0 : nil }
            let cell = Cell(pattern: tally.key.pattern, package: guid, server: tally.key.server)
            let sum = expected[cell] ?? [0, 0]
            expected[cell] = [sum[0] + 2 * tally.count, sum[1] + 2 * tally.errors]
        }
        let observations = try writer.observations()
        let found = observations.map {
            (Cell(pattern: $0.pattern, package: $0.package, server: $0.server), [$0.count, $0.errors])
        }
        #expect(Dictionary(found, uniquingKeysWith: { first, _ in first }) == expected)
        #expect(found.count == expected.count, "each combination once")
        let order = observations.map { ($0.pattern, $0.package ?? .zero, $0.server ?? "") }
        #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
        let some = try writer.observations(of: ["b"])
        #expect(some == observations.filter { $0.pattern == "b" })
    }
}

/// What is held of each of some 50,000 combinations: what a run weighs is its highest point.
struct RoomTests {
    @Test func `an observation and a counted combination are small`() {
        #expect(MemoryLayout<Observation>.stride <= 104)
        #expect(MemoryLayout<CellTable.Cell>.stride <= 32)
    }

    @Test func `combinations have numbers in the order in which they come, each one`() {
        var table = CellTable()
        let cells = (0..<2_000).map { number in
            CellTable.Cell(
                package: number % 3 == 0 ? nil : GUID(high: 0, low: UInt64(number % 50)),
                pattern: number / 50, server: number % 4 == 0 ? nil : number % 4, kind: .nsLog)
        }
        var expected: [CellTable.Cell] = []
        for cell in cells + cells.reversed() {
            let number = expected.firstIndex(of: cell) ?? expected.count
            if number == expected.count { expected.append(cell) }
            #expect(table.number(of: cell) == number)
        }
        #expect(table.cells == expected)
    }
}
