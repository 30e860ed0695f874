/// Where a package's files can be fetched: a web address or a share, as `SWDPackageCodebase` holds it.
struct PackageAddress: Hashable {
    /// `http`, `https`, `unc` or `file`.
    var scheme: String
    /// The machine that it names.
    var host: String

    /// Reads `http://ps01.example.com/…`, `\\ps01\…`, `file://ps01/…`; `nil` for anything else.
    init?(_ text: String) {
        let lower = text.lowercased()
        for scheme in ["http", "https", "file"] where lower.hasPrefix("\(scheme)://") {
            self.init(scheme: scheme == "file" ? "unc" : scheme, text.dropFirst(scheme.count + 3))
            return
        }
        guard text.hasPrefix(#"\\"#) else { return nil }
        self.init(scheme: "unc", text.dropFirst(2))
    }

    private init?(scheme: String, _ rest: Substring) {
        let host = rest.drop { $0 == "/" || $0 == "\\" }.prefix { !"/\\:?".contains($0) }
        guard !host.isEmpty else { return nil }
        (self.scheme, self.host) = (scheme, String(host))
    }
}
