import CaseModel
import Testing

@testable import Analysis

/// Which samples a case keeps does not depend on the order in which members are read.
struct SampleQuotaTests {
    /// What three members of a storm offer: many packages and servers, kinds of errors, mentions.
    private func events(of member: Int) -> [KeptEvent] {
        (0..<400).map { number in
            var event = KeptEvent(
                record: Int64(number), line: 1, offset: 0, time: nil, rawTime: "", severity: 1, host: "",
                source: "", module: "", text: "")
            let package = GUID(high: 1, low: UInt64((number * 7 + member * 31) % 300))
            event.claims = [
                .match(Tally.Key(pattern: "p\(number % 2)", package: package, server: "S\(number % 3)")),
                .mention(package, host: "H\(member)"), .template(UInt64(number * member % 50)),
            ]
            if number % 5 == 0 { event.claims = [event.claims[2]] }
            return event
        }
    }

    private func id(_ member: Int) -> MemberID { MemberID(unit: member, index: 0) }

    /// The places kept, as the definition says: all offers at hand, in order.
    private var expected: Set<SamplePlace> {
        var firsts: [String: Int] = [:]
        var cells: [String: Set<Tally.Key>] = [:]
        var others: Set<SampleClaim> = []
        var kept: Set<SamplePlace> = []
        for member in 1...3 {
            for event in events(of: member) {
                let place = SamplePlace(member: id(member), record: event.record)
                for claim in event.claims {
                    guard case .match(let key) = claim else {
                        if others.insert(claim).inserted { kept.insert(place) }
                        continue
                    }
                    firsts[key.pattern, default: 0] += 1
                    if firsts[key.pattern, default: 0] <= CaseLimits.firsts { kept.insert(place) }
                    if cells[key.pattern, default: []].count < CaseLimits.cells,
                        cells[key.pattern, default: []].insert(key).inserted
                    {
                        kept.insert(place)
                    }
                }
            }
        }
        return kept
    }

    @Test(arguments: [[1, 2, 3], [3, 2, 1], [2, 3, 1], [2, 1, 3]])
    func `any order of members keeps the same samples`(order: [Int]) {
        let quota = SampleQuota()
        var admitted: Set<SamplePlace> = []
        for member in order {
            for event in quota.admit(events(of: member), of: id(member)) {
                admitted.insert(SamplePlace(member: id(member), record: event.record))
            }
        }
        #expect(quota.places == expected)
        #expect(quota.places.isSubset(of: admitted))
    }

    @Test func `what is not wanted any more would not have been kept`() {
        let quota = SampleQuota()
        _ = quota.admit(events(of: 1), of: id(1))
        let standing = quota.current
        for member in [3, 2] { _ = quota.admit(events(of: member), of: id(member)) }
        var refused = 0
        for event in events(of: 3) {
            let place = SamplePlace(member: id(3), record: event.record)
            if event.claims.contains(where: { standing.wants($0, at: place) }) { continue }
            #expect(!quota.places.contains(place))
            refused += 1
        }
        #expect(refused > 0)
    }

    @Test(arguments: [CaseLimits.cells - 1, CaseLimits.cells, CaseLimits.cells + 1])
    func `a pattern has no more packages and servers with samples than the limit`(count: Int) {
        var spread = Spread<Int>(firsts: 2, cells: CaseLimits.cells)
        for number in (0..<count).reversed() {
            _ = spread.offer(number, at: SamplePlace(member: id(0), record: Int64(number)))
        }
        #expect(Set(spread.cells.keys) == Set(0..<min(count, CaseLimits.cells)))
        #expect(spread.firsts.map(\.record) == [0, 1])
    }
}
