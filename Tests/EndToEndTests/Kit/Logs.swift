import SampleMaker

/// Small logs, with and without signs of a cause.
enum Logs {
    /// What the Notification Server says when it cannot read a package's source.
    static let telling =
        "The NS failed to refresh package snapshot. Could not access the package path. "
        + "Package:{0562094A-ECBE-4617-9253-5E7FFB5E00C4}."

    /// The diagnosis that `telling` leads to.
    static let diagnosis = "source-path-unverified"

    /// One record as the Notification Server writes it.
    static func record(_ message: String, date: String = "03/02/2026 08:00:01", severity: Int = 1) -> String {
        "<event date='\(date)' severity='\(severity)' hostName='NS01' source='Altiris.NS.ItemManagement' "
            + "module='AeXSvc.exe' process='AeXSvc' pid='100' thread='12' tickCount='1000' >"
            + "<![CDATA[\(message)]]></event>\r\n"
    }

    /// One record as the agent of a machine writes it.
    static func agentRecord(_ message: String, host: String) -> String {
        "<event date='03/02/2026 08:00:01' severity='1' hostName='\(host)' source='PackageDownload' "
            + "module='AeXNSAgent.exe' process='AeXNSAgent.exe' pid='100' thread='12' tickCount='1000' >"
            + "<![CDATA[\(message)]]></event>\r\n"
    }

    /// A log that is whole and leads to `diagnosis`.
    static let good = String(repeating: record(telling), count: 3)

    /// The same as a member of an archive.
    static let goodFile = SampleFile("NS01/Logs/good.log", good)
}
