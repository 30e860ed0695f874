/// What was read, and what it is set to.
extension ViewShape {
    static let settings = ViewShape(
        source: "settings",
        columns: ["server", "name", "value", "storage", "default_value", "key", "member", "line"],
        order: "name, server, member, line",
        conditions: [
            .server: "server IN \(ViewCondition.servers)",
            .text: ViewCondition.contains("name", "value", "key"),
        ])

    static let members = ViewShape(
        source: "members",
        columns: [
            "member", "kind", "role", "host", "bytes", "records", "malformed", "complete",
            "first_time AS first",
            "last_time AS last", "sha256",
        ],
        order: "member",
        conditions: [
            .server: "host IN \(ViewCondition.servers)", .since: "last_time >= :since",
            .until: "first_time < :until",
            .text: ViewCondition.contains("member", "kind"),
        ])

    static let problems = ViewShape(
        source: "problems", columns: ["member", "code", "message"], order: "member, code, message",
        conditions: [
            .server: "member IN (SELECT path FROM member WHERE host IN \(ViewCondition.servers))",
            .text: ViewCondition.contains("member", "code", "message"),
        ])

    static let queues = ViewShape(
        source: "queues", columns: ["server", "queue", "folder", "files", "bytes", "senders"],
        order: "files DESC, queue, folder, server",
        conditions: [
            .server: "server IN \(ViewCondition.servers)", .text: ViewCondition.contains("queue", "folder"),
        ])
}
