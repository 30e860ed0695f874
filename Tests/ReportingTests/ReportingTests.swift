import CaseModel
import Testing

struct ReportingTests {
    @Test func `the test target builds`() {}
}
