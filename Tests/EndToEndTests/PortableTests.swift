import Testing

/// The answers do not depend on what the processor can do.
struct PortableTests {
    @Test(arguments: ["incidents/share-permissions.zip", "incidents/request-limit.zip"])
    func `portable code gives the same report, byte for byte`(sample: String) throws {
        let fast = try Program.analyze([Samples.path(sample)]).run
        let portable = try Program.analyze([Samples.path(sample), "--portable"]).run
        #expect(fast.code == 0)
        #expect(portable.code == 0)
        #expect(fast.output == portable.output)
        #expect(!fast.output.isEmpty)
    }
}
