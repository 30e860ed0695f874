import Synchronization
import Testing

@testable import Analysis

struct TogetherTests {
    /// Which computations have begun, in order.
    private final class Order: Sendable {
        let begun = Mutex<[Int]>([])

        func begin(_ number: Int) -> Int {
            begun.withLock { $0.append(number) }
            return number * 10
        }
    }

    @Test(arguments: [false, true]) func `both results come, each computed once`(_ isParallel: Bool) async {
        let order = Order()
        let results = await together(
            isParallel: isParallel, { order.begin(1) }, and: { order.begin(2) })
        #expect(results == (10, 20))
        #expect(order.begun.withLock { $0.sorted() } == [1, 2])
    }

    @Test func `one thing at a time is done in order`() async {
        let order = Order()
        _ = await together(isParallel: false, { order.begin(1) }, and: { order.begin(2) })
        #expect(order.begun.withLock(\.self) == [1, 2])
    }
}
