internal import CaseModel
internal import CaseStore

/// Which machines there are, and the part each plays, from all that members say about them.
struct Machines {
    private(set) var roles: [String: Role] = [:]
    /// Machines that are taken for clients although nothing says so.
    private(set) var presumedClients: Set<String> = []

    init(
        _ inputs: [CaseReport.Input], _ rows: [CaseWriter.StoredFact], _ snapshots: [CaseWriter.StoredFact],
        packageServers: Set<String> = []
    ) {
        for input in inputs {
            guard let host = input.host else { continue }
            note(host, input.kind == .nsLog ? .notificationServer : input.role)
        }
        for stored in rows { note(stored.fact.server, .packageServer) }
        for stored in snapshots where stored.fact["side"] == "ps" { note(stored.fact.server, .packageServer) }
        for host in packageServers { note(host, .packageServer) }
        // Beside known Package Servers, a machine whose agent never speaks as one is a client, unless its name is
        // one of theirs: an agent whose plug-in does not run says nothing as a Package Server.
        let known = roles.filter { $0.value == .packageServer }.keys
        guard !known.isEmpty else { return }
        for input in inputs where input.kind == .agentLog || input.kind == .logViewerText {
            guard let host = input.host, roles[host] == .unknown,
                !known.contains(where: { Machines.isOfSeries($0, host) })
            else { continue }
            roles[host] = .client
            presumedClients.insert(host)
        }
    }

    /// Whether two names are of one series: `BER-PS07` and `BER-PS11`, `PSA` and `PSB`.
    static func isOfSeries(_ name: String, _ other: String) -> Bool {
        let stem = { (name: String) in name.filter { !$0.isNumber } }
        if name.contains(where: \.isNumber), stem(name) == stem(other) { return true }
        return name.count > 1 && name.count == other.count && name.dropLast() == other.dropLast()
    }

    /// A machine may play several parts; the one that matters most to packages counts.
    private mutating func note(_ host: String?, _ role: Role) {
        guard let host else { return }
        let known = roles[host] ?? .unknown
        roles[host] = Machines.weight(role) > Machines.weight(known) ? role : known
    }

    private static func weight(_ role: Role) -> Int {
        switch role {
        case .unknown: 0
        case .client: 1
        case .packageServer: 2
        case .notificationServer: 3
        }
    }

    /// Sources of records that only the Package Server plug-in writes (KB 158750, 181052).
    static let packageServerSources = ["Package Server Agent"]

    /// Machines whose own server logs are in the bundle.
    var notificationServers: Set<String> {
        Set(roles.filter { $0.value == .notificationServer }.keys)
    }
}
