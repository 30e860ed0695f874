/// Small texts that bundles hold beside logs.
package enum SmallDocument {
    /// A Package Server's own status file of one package.
    package static func packageStatus(_ package: SoftwarePackage, _ status: String, version: Int, at: Moment)
        -> String
    {
        "<?xml version=\"1.0\"?>\r\n<PackageStatus Id=\"\(package.identifier.braced)\" Status=\"\(status)\""
            + " Version=\"\(version)\" Time=\"\(Stamp.document.text(at))\" />\r\n"
    }

    /// `package.xml`, in the form of KB 180560.
    package static func packageInfo(_ package: SoftwarePackage, version: Int, remote: Bool, status: String)
        -> String
    {
        "<Package id=\"\(package.identifier.braced)\" name=\"\(package.name)\" size=\"49713796\""
            + " version=\"\(version)\" remote=\"\(remote)\" priority=\"Normal\" status=\"\(status)\" minspeed=\"0\""
            + " enableMulticast=\"true\" statusDescription=\"\(status)\" sourceKey=\"ns01\">\r\n"
            + "  <Source><Codebase url=\"http://ns01.example.com/Altiris/PackageShare/pkggroup_m4wj6cduygxtwldzeszhubiikqbkmeir\" />"
            + "</Source>\r\n</Package>\r\n"
    }

    /// A client policy that names packages.
    package static func clientPolicy(_ packages: [SoftwarePackage]) -> String {
        let entries = packages.map {
            "<SoftPkg Name=\"\($0.name)\" displayName=\"\" Id=\"\($0.identifier.braced)\" Version=\"1.0\""
                + " InternalVersion=\"\($0.version)\" Originator=\"NS\" Destination=\"\" CleanupAfter=\"10080\""
                + " Priority=\"Normal\" StatusEventsEnabled=\"true\" />\r\n"
        }
        return
            "<Policies>\r\n<Policy guid=\"{A36705A8-123D-40AB-BCAB-D9494D19D938}\" name=\"Software Delivery\""
            + " version=\"8.7.2.1108\">\r\n<ClientPolicy agentClsid=\"Altiris.SWD\">\r\n<SoftPkgs>\r\n\(entries.joined())"
            + "</SoftPkgs>\r\n</ClientPolicy>\r\n</Policy>\r\n</Policies>\r\n"
    }

    /// A result with the versions of agent and Package Server plug-in on each machine.
    package static func versions(_ rows: [(machine: Machine, agent: String, plugIn: String)], server: String)
        -> String
    {
        rows.reduce("Computer,Agent Version,Package Server Plug-in Version,SMP Version\r\n") {
            $0 + "\($1.machine.name),\($1.agent),\($1.plugIn),\(server)\r\n"
        }
    }

    /// An export of the agent's registry keys; KB 155980 names the last of them.
    package static func agentRegistry(agent: String, plugIn: String) -> String {
        let keys = [
            (#"Altiris\Altiris Agent"#, "Version", agent),
            (#"Altiris\Altiris Agent\Package Server Agent"#, "Version", plugIn),
            (#"Altiris\eXpress\NS Client Package"#, "version", agent),
        ]
        return keys.reduce("Windows Registry Editor Version 5.00\r\n") {
            $0 + "\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\\($1.0)]\r\n\"\($1.1)\"=\"\($1.2)\"\r\n"
        }
    }

    /// Output of `schtasks /query /fo csv /v`, with the columns that matter.
    package static func scheduledTasks(
        _ tasks: [(name: String, status: String, lastRun: Moment, lastResult: Int)]
    ) -> String {
        let head =
            "\"HostName\",\"TaskName\",\"Next Run Time\",\"Status\",\"Last Run Time\",\"Last Result\",\"Run As User\"\r\n"
        return tasks.reduce(head) { text, task in
            let cells = [
                "NS01", "\\" + task.name, Stamp.unitedStates.text(task.lastRun + 86_400), task.status,
                Stamp.unitedStates.text(task.lastRun), "\(task.lastResult)", #"EXAMPLE\svc-itms"#,
            ]
            return text + cells.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n"
        }
    }

    /// Output of `icacls` for a folder.
    package static func accessList(_ path: String, _ entries: [String]) -> String {
        let indent = String(repeating: " ", count: path.count + 1)
        return path + " " + entries.joined(separator: "\r\n" + indent)
            + "\r\n\r\nSuccessfully processed 1 files; Failed processing 0 files\r\n"
    }

    /// An access log of IIS: one request a line.
    package static func accessLog(_ requests: [(at: Moment, client: Machine, stem: String, status: String)])
        -> String
    {
        let head =
            "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: 2026-03-02 00:00:06\r\n"
            + "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent)"
            + " sc-status sc-substatus sc-win32-status time-taken \r\n"
        return requests.reduce(head) { text, request in
            let stamp = Stamp.document.text(request.at).replacing("T", with: " ").replacing("Z", with: "")
            return text
                + "\(stamp) 192.0.2.10 GET \(request.stem) - 80 - \(request.client.address)"
                + " Altiris+Agent \(request.status) 15\r\n"
        }
    }
}
