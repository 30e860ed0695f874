internal import CScan
package import CaseModel

extension ScanPath {
    /// From now on every scan is portable code, also that of records.
    package static func forbidAcceleration() { pkgtriage_scan_forbid_acceleration() }

    /// The same for C.
    var code: pkgtriage_scan_path {
        switch self {
        case .fastest: pkgtriage_scan_fastest
        case .portable: pkgtriage_scan_portable
        case .avx2: pkgtriage_scan_avx2
        }
    }
}
