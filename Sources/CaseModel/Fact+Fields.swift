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
        case .urgentPackage: ["name"]
        case .codebase: ["url", "scheme", "host", "source", "snapshot", "rows"]
        case .repeatedRow: ["count", "identical"]
        case .statusHistory: ["reports", "changes"]
        case .deadlock: ["objects"]
        case .serverIdentity: ["id", "guid", "origin_guid", "is_local"]
        case .resourceName: ["guid", "name"]
        case .siteRow: ["site", "subnet", "state", "constrained", "client"]
        case .accessList:
            [
                "path", "area", "form", "system", "administrators", "everyone", "users", "web", "agents",
                "others", "denied", "lacks",
            ]
        case .listedFolder: ["path", "area", "files", "bytes", "oldest", "newest", "age_hours"]
        case .listedManifest: ["side", "form", "bytes", "modified", "has_signature"]
        case .longPath: ["path", "length"]
        case .volume: ["path", "free_bytes"]
        case .scheduledTask:
            [
                "name", "task", "status", "enabled", "result", "outcome", "last_run", "next_run", "run_as",
                "is_system", "late_hours",
            ]
        case .webRequests:
            [
                "page", "status", "substatus", "win32", "reason", "count", "clients", "first", "last",
                "peak_minute", "share", "client",
            ]
        case .webHour:
            ["page", "status", "substatus", "win32", "reason", "hour", "count"]
        case .webTimes: ["page", "client", "times"]
        case .storedPackage: ["store", "path"]
        case .codebaseState: ["codebases", "elsewhere", "status", "gap", "host"]
        case .siteCoverage: ["site", "subnet", "servers", "gap"]
        case .keptPackage: ["kept_by", "in_policy", "in_database"]
        case .packageVersions:
            [
                "database", "ns_snapshot", "ps_snapshot", "reported", "status", "age_hours", "name",
                "origin_is_local", "ns_snapshot_missing", "ps_snapshot_missing",
            ]
        case .queueFolder:
            [
                "queue", "folder", "count", "bytes", "senders", "oldest", "newest", "age_hours", "state",
                "processing",
            ]
        case .packageActivity:
            ["busy", "ready", "waiting", "hours", "again", "origin_is_local", "in_policy", "in_urgent_list"]
        case .productVersions: ["agent", "plugin", "server_product", "gap"]
        }
    }
}
