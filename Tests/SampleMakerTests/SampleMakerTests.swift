import Testing

struct SampleMakerTests {
    @Test func `the test target builds`() {}
}
