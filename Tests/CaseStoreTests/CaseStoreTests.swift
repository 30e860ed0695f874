import CaseModel
import Testing

struct CaseStoreTests {
    @Test func `the test target builds`() {}
}
