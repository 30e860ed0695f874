/// What a member of a bundle is, as recognised by its content first and its path second.
package enum MemberKind: String, Sendable, CaseIterable, Codable {
    /// Event records of the Notification Server (`a.log`, `a1.log`, …).
    case nsLog = "ns-log"
    /// Event records of the Symantec Management Agent and its plug-ins (`Agent.log`, …).
    case agentLog = "agent-log"
    /// Records copied out of the log viewer as text.
    case logViewerText = "log-viewer-text"
    /// A Notification Server Event: XML, plain or compressed.
    case nse
    /// The manifest of a package's files, of the Notification Server or of a Package Server.
    case snapshot
    /// `package.xml`, or the reply to GetPackageInfo.
    case packageXML = "package-xml"
    /// A client policy of the agent.
    case clientPolicy = "client-policy"
    /// A Package Server's own status file of one package.
    case packageStatus = "package-status"
    /// `UrgentList.xml` of a Package Server.
    case urgentList = "urgent-list"
    /// `CoreSettings.config` of the Notification Server.
    case coreSettings = "core-settings"
    /// The result of a SQL query: CSV, tab-separated or as SSMS prints it.
    case sqlExport = "sql-export"
    /// An IIS access log in W3C format.
    case iisLog = "iis-log"
    /// An error log of http.sys.
    case httperrLog = "httperr-log"
    /// Output of `icacls` or `cacls`.
    case aclListing = "acl-listing"
    /// Output of `dir` or of a PowerShell listing.
    case directoryListing = "directory-listing"
    /// Output of `schtasks /query`.
    case taskExport = "task-export"
    /// A `.reg` file.
    case registryExport = "registry-export"
    /// A file of an agent's or server's event queue that is no readable event.
    case agentQueueFile = "agent-queue-file"
    /// Anything that is not understood; listed with its size.
    case other
}

extension MemberKind {
    /// Whether the member is a stream of event records.
    package var isLog: Bool { self == .nsLog || self == .agentLog || self == .logViewerText }
}

/// The part that the machine behind a member plays.
package enum Role: String, Sendable, CaseIterable, Codable {
    case notificationServer = "notification-server"
    case packageServer = "package-server"
    case client
    case unknown
}
