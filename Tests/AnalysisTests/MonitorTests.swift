import Analysis
import Testing

struct MonitorTests {
    @Test func `a new monitor has seen nothing`() {
        #expect(Monitor().bytes == 0)
        #expect(Monitor().fraction == 0)
    }
}
