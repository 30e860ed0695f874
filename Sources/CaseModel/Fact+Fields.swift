extension Fact.Kind {
    /// The fields that facts of this kind may have, beside `package` and `server`.
    package var fieldNames: [String] {
        switch self {
        case .packageStatusRow:
            ["package_name", "origin_server", "origin_id", "status", "database_version", "reported_version"]
        case .snapshot: ["version", "path", "created", "hash", "files", "side"]
        case .packageInfo: ["name", "version", "status", "status_description", "remote", "has_source_key"]
        case .policyPackage: ["name", "version", "originator"]
        case .setting: ["name", "value", "storage", "default", "key"]
        case .event:
            [
                "to", "priority", "queue", "folder", "exception", "compression", "bytes", "sender",
                "sender_name", "destination", "form", "agent_instance", "event_number", "state",
                "error",
            ]
        case .eventPackageStatus: ["version", "status", "error", "sender", "queue", "folder"]
        case .packageStatusFile: ["status", "version", "time"]
        case .urgentPackage: []
        case .packageVersions:
            [
                "database", "ns_snapshot", "ps_snapshot", "reported", "status", "age_hours", "name",
                "origin_is_local", "ns_snapshot_missing",
            ]
        case .packageActivity:
            ["busy", "ready", "waiting", "hours", "again", "origin_is_local", "in_policy", "in_urgent_list"]
        case .queueFolder: ["queue", "folder", "count", "bytes", "senders"]
        case .productVersions: ["agent", "plugin", "server_product", "gap"]
        }
    }
}
