internal import CaseModel
internal import CaseStore

/// Which snapshots listings of folders name, and whose folders were listed at all: only there is absence
/// evidence.
struct ListedSnapshots {
    /// Packages with a snapshot in the Notification Server's folder.
    private(set) var server: Set<GUID> = []
    /// Whether a listing shows that folder.
    private(set) var seesServer = false
    private var packageServers: [String: Set<GUID>] = [:]

    init() {}

    init(manifests: [CaseWriter.StoredFact], folders: [CaseWriter.StoredFact]) {
        seesServer = folders.contains { $0.fact["area"] == "snapshots" }
        for stored in folders where stored.fact["area"] == "package" && stored.fact.package != nil {
            if let host = stored.fact.server { packageServers[host] = packageServers[host] ?? [] }
        }
        for stored in manifests {
            guard let package = stored.fact.package else { continue }
            if stored.fact["side"] == "ns" {
                if stored.fact["form"] == "xml" { server.insert(package) }
            } else if let host = stored.fact.server {
                packageServers[host, default: []].insert(package)
            }
        }
    }

    /// Whether a Package Server's folders lack a package's snapshot: `yes`, `no`, or `nil` if its folders were
    /// not listed.
    func misses(_ package: GUID, on host: String?) -> String? {
        guard let host, let present = packageServers[host] else { return nil }
        return present.contains(package) ? "no" : "yes"
    }
}
