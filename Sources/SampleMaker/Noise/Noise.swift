/// Messages of a system at work: invented, plausible, and none of them a sign of any fault that is looked for.
package enum Noise {
    /// What the Notification Server logs, in ordinary numbers: mostly short messages.
    package static let server: [Template] =
        [serverScheduling, serverInventory, serverPolicies, serverPlatform].flatMap { Template.rows($0) }
    /// Long messages of the Notification Server: statements, documents, call stacks.
    package static let serverLong: [Template] = Template.rows(serverDocuments)
    /// What an agent logs, with its plug-ins and, on a Package Server, the package service.
    package static let agent: [Template] = [agentCore, agentDelivery, agentTasks].flatMap {
        Template.rows($0)
    }
    /// Long messages of an agent.
    package static let agentLong: [Template] = Template.rows(agentDocuments)

    /// One message of a machine of that role; about one in seven is a long one.
    static func draw(for role: Machine.Role, _ random: inout SplitMix64) -> Template {
        let short = role == .notificationServer ? server : agent
        let long = role == .notificationServer ? serverLong : agentLong
        return random.below(7) == 0 ? long[random.below(long.count)] : short[random.below(short.count)]
    }
}
