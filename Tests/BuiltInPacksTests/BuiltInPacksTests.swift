import CaseModel
import Testing

struct BuiltInPacksTests {
    @Test func `the test target builds`() {}
}
