import CaseModel
import Testing

@testable import Diagnosis

/// When something was seen last: the same as looking through all that was seen.
struct LatestSeenTests {
    private func observation(_ number: Int) -> Observation {
        var seed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        func pick(_ count: UInt64) -> Int? {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Int((seed >> 33) % (count + 1))
            return number == 0 ? nil : number
        }
        return Observation(
            pattern: "a", witness: .nsLog, package: pick(3).map(Case.package),
            server: pick(3).map { "S\($0)" },
            last: pick(9).map { Timestamp(milliseconds: Int64($0)) })
    }

    /// The latest of those that `fits` is true of; without a time is as late as can be.
    private func latest(_ seen: [Observation], _ fits: (Observation) -> Bool) -> Int64? {
        seen.filter(fits).map { $0.last?.milliseconds ?? .max }.max()
    }

    @Test(arguments: 0..<60) func `every question has the answer of a full search`(_ round: Int) {
        let seen = (0..<round % 12).map { observation(round * 100 + $0) }
        let index = LatestSeen(seen)
        for number in 0..<40 {
            let sign = observation(9_000 + number)
            let (package, server) = (sign.package, sign.server)
            func isOn(_ seen: Observation) -> Bool { seen.server == nil || seen.server == server }
            #expect(
                index.time(concerning: package, server)
                    == latest(seen) {
                        ($0.package == nil || package == nil || $0.package == package)
                            && (isOn($0) || server == nil)
                    })
            #expect(
                index.time(of: package, on: server)
                    == latest(seen) { $0.package == package && (isOn($0) || server == nil) })
            #expect(index.time(on: server) == latest(seen, isOn))
        }
    }
}

/// Observations by pattern, whatever order they come in.
struct SightingsTests {
    @Test func `each pattern has what it saw, in the order in which it came`() {
        let seen = Case().with("b", [:], count: 1).with("a", [:], count: 2).with("b", [:], count: 3)
        let sightings = Sightings(seen.observations)
        #expect(sightings["b"].map(\.count) == [1, 3])
        #expect(sightings["a"].map(\.count) == [2])
        #expect(sightings["c"].isEmpty)
        #expect(sightings.patterns { $0 != "c" } == ["a", "b"])
        #expect(Sightings([]).patterns { _ in true } == [])
    }
}
