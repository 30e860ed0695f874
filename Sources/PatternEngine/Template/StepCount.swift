/// Counts the work of matching, so that tests can prove it linear in the message without a clock.
///
/// Only debug builds count; in a release build nothing is left of it.
package struct StepCount: Sendable {
    #if DEBUG
        /// Bytes looked at, and parts tried.
        package private(set) var total = 0

        mutating func add(_ steps: Int) { total += steps }
    #else
        package var total: Int { 0 }

        @inline(__always)
        func add(_ steps: Int) {}
    #endif
}
