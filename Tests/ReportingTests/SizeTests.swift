import CaseModel
import Reporting
import Testing

struct SizeTests {
    /// A report of `count` places of `bytes` bytes each, whose texts hardly repeat.
    private func report(places count: Int, bytes: Int) -> CaseReport {
        var report = CaseReport.rich
        var noise = Noise(state: 7)
        let samples = (0..<count).map { number in
            CaseReport.Sample(
                member: "bundle.zip!NS/Logs/a.log", line: number, offset: 0, time: "2026-03-02T08:00:00Z",
                rawTime: nil, text: noise.text(bytes))
        }
        report.diagnoses[0].evidence = stride(from: 0, to: count, by: 100).map { start in
            .init(
                id: "E\(start / 100 + 1)", pattern: "p", title: "A sign", supports: true, weight: 1,
                count: Int64(count), first: nil, last: nil,
                samples: Array(samples[start..<min(start + 100, count)]))
        }
        return report
    }

    @Test func `a report with 5,000 places stays below 1.5 MB`() throws {
        let page = try html(report(places: 5_000, bytes: 120))
        #expect(page.utf8.count < 1_500_000)
        let kept = try Reporting.report(fromJSON: DataBlockTests.data(of: page))
        #expect(kept.diagnoses[0].evidence.count == 50)
    }

    @Test func `600 packages on seven servers, all with their ways, leave a page of bearable size`() throws {
        var report = CaseReport.rich
        report.packages = (0..<600).map { number in
            .init(
                guid: Fixture.guid(number), name: "Package \(number)", versions: .init(),
                servers: (0..<7).map { server in
                    let stages = (0..<13).map { stage in
                        CaseReport.Stage(
                            stage: "stage-\(stage)",
                            state: (stage + server).isMultiple(of: 3) ? "done" : "unknown",
                            time: "2026-03-02T08:00:00Z", witness: "ns-log", evidence: ["E1"])
                    }
                    return .init(host: "PS0\(server)", state: "Retrying", brokenAt: "stage-3", stages: stages)
                })
        }
        let page = try html(report)
        #expect(page.utf8.count < 800_000)
        #expect(page.contains(/Showing [0-9]+ of 600; the JSON data in this file has them all./))
        let kept = try Reporting.report(fromJSON: DataBlockTests.data(of: page))
        #expect(kept.packages.count == 600)
    }

    @Test func `no report exceeds 10 MB, and one that leaves its data out says so`() throws {
        let page = try html(report(places: 500, bytes: 40_000))
        #expect(page.utf8.count < 10_000_000)
        #expect(page.contains("The data were too large for this file:"))
        #expect(page.contains("id=\"diagnosis-source-path-unverified\""))
    }
}

/// Letters and digits from a counter, the same each time.
private struct Noise {
    var state: UInt64

    mutating func text(_ bytes: Int) -> String {
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes)
        while letters.count < bytes {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            letters.append(UInt8(ascii: "0") + UInt8(state >> 33 & 63))
        }
        return String(decoding: letters, as: UTF8.self).replacing("\\", with: "-")
    }
}
