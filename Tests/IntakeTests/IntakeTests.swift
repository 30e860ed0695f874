import CaseModel
import Testing

struct IntakeTests {
    @Test func `the test target builds`() {}
}
