import CaseModel
import Testing

struct FormatsTests {
    @Test func `the test target builds`() {}
}
