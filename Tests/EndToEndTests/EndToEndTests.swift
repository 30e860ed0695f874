import CaseModel
import Testing

struct EndToEndTests {
    @Test func `the test target builds`() {}
}
