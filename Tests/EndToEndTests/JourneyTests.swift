import Testing

/// Where packages stop on their way, in samples whose cause is known.
struct JourneyTests {
    @Test(arguments: [
        ("share-permissions.zip", "source"), ("source-path-unverified", "source"),
        ("foreign-origin", "snapshot"),
        ("snapshot-rollback", "snapshot"), ("request-limit.zip", "request"),
        ("server-unreachable.zip", "request"),
        ("tls-failure.zip", "request"), ("disk-full.zip", "download"), ("stale-snapshot", "download"),
        ("status-not-delivered.zip", "delivery"), ("queue-backlog.zip", "processing"),
        ("status-processing-failed.tar.gz", "processing"), ("domain-trust.zip", "ready"),
    ])
    func `the first broken stage is where the cause lies`(sample: String, stage: String) throws {
        let report = try Program.analyze([Samples.path("incidents/" + sample)]).report
        let broken = report.packages.flatMap(\.servers).compactMap(\.brokenAt)
        #expect(!broken.isEmpty)
        #expect(Set(broken) == [stage])
    }
}
