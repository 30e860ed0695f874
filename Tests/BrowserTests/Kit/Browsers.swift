import Foundation
import Synchronization

/// Browsers that tests use one after the other: starting one takes longer than most tests.
///
///     try Browsers.withOne { chromium in … }
///
/// Each test has pages of its own, with cookies and storage of their own, which go when it ends. A browser in which
/// a test went wrong is not used again.
enum Browsers {
    private static let idle = Mutex<[Chromium]>([])
    /// As many at the same time as a small machine has cores.
    private static let places = DispatchSemaphore(value: 2)
    /// Ends them with the tests.
    private static let ending: Void = { atexit { Browsers.closeAll() } }()

    static func withOne<Value>(_ body: (Chromium) throws -> Value) throws -> Value {
        ending
        places.wait()
        defer { places.signal() }
        let chromium = try idle.withLock { $0.popLast() } ?? Chromium()
        chromium.watch()
        do {
            let value = try body(chromium)
            try chromium.rest()
            idle.withLock { $0.append(chromium) }
            return value
        } catch {
            chromium.close()
            throw error
        }
    }

    private static func closeAll() {
        for chromium in idle.withLock({ $0 }) { chromium.close() }
    }
}
