import CaseModel
import Testing

struct AnalysisTests {
    @Test func `the test target builds`() {}
}
