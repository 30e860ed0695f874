import CaseModel
import Testing

struct CaseModelTests {
    @Test func `the test target builds`() {}
}
