internal import CScan

/// Which code scans bytes; the answers are the same.
package enum ScanPath: Sendable, CaseIterable {
    /// AVX2 where the processor has it, otherwise portable code.
    case fastest
    /// Portable code, for comparing the two on one machine.
    case portable
}

extension ScanPath {
    /// The same for C.
    var code: pkgtriage_scan_path {
        switch self {
        case .fastest: pkgtriage_scan_fastest
        case .portable: pkgtriage_scan_portable
        }
    }
}
