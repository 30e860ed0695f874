import CaseModel
import Testing

/// Which versions of the product a step is for.
struct VersionRangeTests {
    @Test(
        arguments: [
            ("before 8.5", "8.4.9", true), ("before 8.5", "8.5", false), ("before 8.5", "8.5.1", false),
            ("from 8.5", "8.5.0.0", true), ("from 8.5", "8.4", false), ("from 8.5", "9", true),
            ("from 7.1 before 8.5", "7.1", true), ("from 7.1 before 8.5", "8.5", false),
            ("from 7.1 before 8.5", "7.0.9", false),
        ]) func `a range holds versions from one on and before another`(
            range: String, version: String, holds: Bool
        )
        throws
    {
        let range = try #require(VersionRange(range))
        #expect(range.contains(try #require(ProductVersion(version))) == holds)
    }

    @Test(arguments: [
        "", "8.5", "before", "from", "since 8.5", "before 8.5 from 7.1", "from 8.5 before 8.5",
        "from 8.5 before 7.1", "before 8.x", "from 8.5 on",
    ])
    func `anything else is none`(_ text: String) { #expect(VersionRange(text) == nil) }

    @Test func `it says what it is`() {
        let words = ["before 8.5", "from 8.5", "from 7.1 before 8.5"].map { VersionRange($0)?.words }
        #expect(words == ["before 8.5", "from 8.5 on", "from 7.1 on and before 8.5"])
    }
}
