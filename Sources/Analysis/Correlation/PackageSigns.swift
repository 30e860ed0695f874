internal import CaseModel

/// What was seen of one package, stage by stage: on the Notification Server and at clients, which is the same
/// for all servers, and on each of its Package Servers.
struct PackageSigns {
    /// The servers that are to have the package.
    let servers: Set<String>
    private let roles: [String: Role]
    private var shared: [Int: StageSigns] = [:]
    private var own: [String: [Int: StageSigns]] = [:]

    init(servers: Set<String>, roles: [String: Role]) {
        self.servers = servers
        self.roles = roles
    }

    /// Notes a sign of a stage, which happens on machines of the role `place`.
    mutating func note(_ sign: StageSigns, of stage: Int, at place: Role, on server: String?) {
        switch place {
        case .client where server.map({ roles[$0] ?? .unknown }) == .client:
            shared[stage, default: StageSigns()].take(sign)
        case .notificationServer: shared[stage, default: StageSigns()].take(sign)
        case .packageServer where server == nil:
            for server in servers { own[server, default: [:]][stage, default: StageSigns()].take(sign) }
        case .packageServer:
            guard let server, servers.contains(server) else { return }
            own[server, default: [:]][stage, default: StageSigns()].take(sign)
        default: break
        }
    }

    /// The signs of the package's way to a server, by stage.
    func stages(on server: String?) -> [Int: StageSigns] {
        guard let server, let own = own[server] else { return shared }
        return shared.merging(own) { $0.joined($1) }
    }
}
