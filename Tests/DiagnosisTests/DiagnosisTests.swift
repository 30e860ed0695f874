import CaseModel
import Testing

struct DiagnosisTests {
    @Test func `the test target builds`() {}
}
