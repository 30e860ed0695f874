/// Which code scans bytes; the answers are the same.
package enum ScanPath: Sendable, CaseIterable {
    /// Vector instructions where the processor has them, otherwise portable code.
    case fastest
    /// Portable code, for comparing the two on one machine.
    case portable
}
