import CaseModel
import Testing

/// Versions of the product in order.
struct ProductVersionTests {
    @Test(arguments: [
        ("7.0", "7.5"), ("7.10", "8"), ("8.5.3725.0", "8.6"), ("8.7.2", "8.7.10"), ("8.5", "8.5.1"),
    ])
    func `versions are compared number by number`(older: String, newer: String) throws {
        let (one, other) = (try #require(ProductVersion(older)), try #require(ProductVersion(newer)))
        #expect(one < other)
        #expect(!(other < one))
        #expect(one != other)
    }

    @Test func `missing numbers are zero`() {
        #expect(ProductVersion("8.5") == ProductVersion("8.5.0.0"))
        #expect(ProductVersion("8.5")?.hashValue == ProductVersion("8.5.0.0")?.hashValue)
    }

    @Test(arguments: ["", ".", "8..5", "8.5 SP1", "-1", "8.5.", "1.2.3.4.5.6.7.8.9", "99999999999999999999"])
    func `anything else is no version`(text: String) { #expect(ProductVersion(text) == nil) }
}
