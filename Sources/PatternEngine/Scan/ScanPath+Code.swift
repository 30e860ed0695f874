internal import CScan
internal import CaseModel

extension ScanPath {
    /// The same for C.
    var code: pkgtriage_scan_path {
        switch self {
        case .fastest: pkgtriage_scan_fastest
        case .portable: pkgtriage_scan_portable
        }
    }
}
