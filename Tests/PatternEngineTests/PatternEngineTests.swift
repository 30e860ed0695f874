import CaseModel
import Testing

struct PatternEngineTests {
    @Test func `the test target builds`() {}
}
