/// Messages of a system at work: invented, plausible, and none of them a sign of any fault that is looked for.
package enum Noise {
    /// What the Notification Server logs, in ordinary numbers: mostly short messages.
    package static let server: [Template] =
        [serverScheduling, serverInventory, serverPolicies, serverPlatform].flatMap { Template.rows($0) }
    /// Long messages of the Notification Server: statements, documents, call stacks.
    package static let serverLong: [Template] = Template.rows(serverDocuments)
    /// What a client's agent logs, with its plug-ins.
    package static let client: [Template] = [agentCore, agentDelivery, agentTasks].flatMap {
        Template.rows($0)
    }
    /// What a Package Server's agent logs: the same, and the package service.
    package static let packageServer: [Template] = client + Template.rows(packageService)
    /// Long messages of an agent.
    package static let agentLong: [Template] = Template.rows(agentDocuments)

    /// The short messages of a machine of that role.
    static func short(for role: Machine.Role) -> [Template] {
        switch role {
        case .notificationServer: server
        case .packageServer: packageServer
        case .client: client
        }
    }

    /// The long messages of a machine of that role.
    static func long(for role: Machine.Role) -> [Template] {
        role == .notificationServer ? serverLong : agentLong
    }

    /// One message of a machine of that role; about one in seven is a long one.
    static func draw(for role: Machine.Role, _ random: inout SplitMix64) -> Template {
        let templates = random.below(7) == 0 ? long(for: role) : short(for: role)
        return templates[random.below(templates.count)]
    }
}
