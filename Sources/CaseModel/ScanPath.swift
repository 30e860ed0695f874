/// Which code scans bytes; the answers are the same.
package enum ScanPath: Sendable, CaseIterable {
    /// Vector instructions where the processor has them, otherwise portable code.
    case fastest
    /// Portable code, for comparing on one machine.
    case portable
    /// No wider than AVX2, for the same; portable code where the processor has less.
    case avx2
}
