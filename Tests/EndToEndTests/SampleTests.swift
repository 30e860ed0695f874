import Testing

/// Every committed incident is diagnosed, every healthy system left in peace.
struct SampleTests {
    private static let incidents = Samples.expected.filter { $0.expectation.diagnosis != nil }
    private static let healthy = Samples.expected.filter { $0.expectation.diagnosis == nil }

    @Test func `there are samples of both sorts`() {
        #expect(SampleTests.incidents.count >= 14)
        #expect(SampleTests.healthy.count >= 4)
    }

    @Test(arguments: incidents)
    func `an incident gets its diagnosis first, with its packages and servers`(
        sample: String, expectation: Samples.Expectation
    ) throws {
        let (run, report) = try Program.analyze([Samples.path(sample)])
        #expect(run.code == 0)
        #expect(run.error.isEmpty)
        let first = try #require(report.diagnoses.first)
        #expect(first.id == expectation.diagnosis)
        #expect(first.confidence >= 0.5)
        #expect(first.packages.map(\.guid).sorted() == expectation.packages.sorted())
        #expect(first.servers.sorted() == expectation.servers.sorted())
    }

    @Test(arguments: healthy)
    func `a healthy system gets no diagnosis that is more likely than not`(
        sample: String, expectation: Samples.Expectation
    ) throws {
        let (run, report) = try Program.analyze([Samples.path(sample)])
        #expect(run.code == 0)
        #expect(report.likely == [])
    }
}
