import CaseModel
import Formats
import Testing

/// What a member with this content at this path is recognised as.
private func recognised(_ content: String, _ path: String) -> Recognition {
    let bytes = Array(content.utf8)
    let info = MemberInfo(id: MemberID(unit: 0, index: 0), path: path)
    return recognise(info, head: bytes.span, isWhole: true)
}

private func event(_ process: String, _ module: String, _ source: String) -> String {
    """
    <event date='May 16 11:51:05' severity='2' hostName='pc100' source='\(source)' module='\(module)' process='\(process)' pid='724' thread='1740' tickCount='495844828' >
      <![CDATA[Cannot create directory]]></event>
    """
}

struct RecogniseTests {
    @Test(arguments: [
        ("AeXNSAgent.exe", "AeXNSAgent.exe", "EventTransport", "x.log", MemberKind.agentLog, Role.unknown),
        (
            "AeXNSAgent.exe", "AeXNSCPackageServer.dll", "Package Server Agent", "a.log", .agentLog,
            .packageServer
        ),
        ("AeXNSAgent.exe", "SMFAgent.dll", "x", "b/SMP/Logs/a.log", .agentLog, .notificationServer),
        ("AeXNSAgent.exe", "x.dll", "Agent", "b/PS01/Agent.log", .agentLog, .packageServer),
        ("AeXNSAgent.exe", "x.dll", "Agent", "b/client-7/Agent.log", .agentLog, .client),
        ("w3wp.exe", "w3wp.exe", "Altiris.NS.X", "Agent.log", .nsLog, .notificationServer),
        ("AeXSvc.exe", "AeXSvc.exe", "y", "x.log", .nsLog, .notificationServer),
        ("x.exe", "AltirisNativeHelper.dll", "global.asax", "x.log", .nsLog, .notificationServer),
        ("x.exe", "x.dll", "x", "b/SMP/Logs/a.log", .nsLog, .notificationServer),
        ("x.exe", "x.dll", "x", "b/a12.log", .nsLog, .notificationServer),
        ("x.exe", "x.dll", "x", "b/Agent3.log", .agentLog, .unknown),
        ("x.exe", "x.dll", "x", "b/any.log", .agentLog, .unknown),
    ])
    func `event records are the server's or an agent's`(
        process: String, module: String, source: String, path: String, kind: MemberKind, role: Role
    ) {
        let expected = Recognition(kind: kind, role: role, host: "pc100")
        #expect(recognised(event(process, module, source), path) == expected)
        let torn = "cut message]]></event>\n" + event(process, module, source)
        #expect(recognised(torn, path) == expected)
        #expect(recognised(torn.replacing("'", with: "\""), path) == expected)
    }

    @Test(arguments: [
        ("Date: Nov 08 14:23:41:011\nSource: AeXNetworkTransport\nDescription: GET:\nurl=x", Role.unknown),
        ("Module: AltirisNativeHelper.dll\nSource: global.asax\nDescription: Unhandled", .notificationServer),
        ("Desciption: Operation\n--------------------\n", .unknown),
        (
            "Message\n\(String(repeating: "-", count: 101))\nDate: 3/10/2021 6:54:15 AM, Tick Count: 5 (16:27), Size: 470 B",
            .unknown
        ),
        (
            "Loading\n-----\nDate: 7/2/2020 11:28:08 AM, Tick Count: 5, Size: 1 B\nProcess: AeXNSAgent.exe (2236), Thread ID: 7, Module: AeXNSCPackageServer.dll\nPriority: 4, Source: Package Server Agent",
            .packageServer
        ),
        ("Priority: 1\nDate: x\nProcess: w3wp.exe (3536)\nSource: Altiris.NS", .notificationServer),
    ])
    func `text of the log viewer is recognised in both its forms`(text: String, role: Role) {
        #expect(recognised(text, "b/copied.txt") == Recognition(kind: .logViewerText, role: role))
    }

    @Test func `text of the log viewer names its host`() {
        #expect(recognised("Date: x\r\nHost Name: PS07\r\nSource: y", "b/t.txt").host == "PS07")
    }

    @Test(arguments: [
        ("<?xml version='1.0'?>\n<message><to>x</to></message>", "x.bin", MemberKind.nse),
        ("<new/>", "b/NSCap/EvtQueue/x.nse", .nse), ("xyz", "b/NSCap/EvtQueue/x.nse", .agentQueueFile),
        ("", "b/NSE-FFF-0000006A-0000004F.tmp", .agentQueueFile),
        (" Directory of C:\\NSCap\\EvtQFast", "b/EventQueue/list.txt", .directoryListing),
        ("<Package id='1'/>", "b/capture/package.xml", .packageXML),
        ("words", "b/capture/readme.txt", .other),
        ("2026-03-02 08:00:01 10.0.0.1 GET / - 80 - - 200", "b/u_ex260302.log", .iisLog),
        ("2026-03-02 08:00:01 10.0.0.1 - Timer", "b/httperr1.log", .httperrLog),
        ("<x/>", "b/SMP/Snapshots/0562094a-ecbe-4617-9253-5e7ffb5e00c4.xml", .snapshot),
        ("<Package id='1'/>", "b/Package Delivery/{1}/snapshot.xml", .snapshot),
        ("<Snapshot/>", "x", .snapshot), ("<Package id='1'/>", "b/package.xml", .packageXML),
        ("<packages><package guid='1'/></packages>", "reply", .packageXML),
        ("<Policy name='x'><ClientPolicy agentClsid='y'/></Policy>", "x", .clientPolicy),
        ("<Root/>", "b/Client Policies/NS01.XML", .clientPolicy),
        ("<PackageStatus/>", "x.xml", .packageStatus), ("<x/>", "b/PackageStatus/{1}/a.xml", .packageStatus),
        ("<UrgentList/>", "x.xml", .urgentList), ("<x/>", "b/PackageStatus/UrgentList.xml", .urgentList),
        ("<configuration><customSetting key='a'/></configuration>", "x", .coreSettings),
        ("<x/>", "b/CoreSettings.config", .coreSettings),
        ("#Software: IIS\n#Fields: date time cs-method", "x.log", .iisLog),
        ("#Software: Microsoft HTTP API 2.0\n#Fields: date time s-reason", "x.log", .httperrLog),
        ("D:\\NSCap NT AUTHORITY\\SYSTEM:(OI)(CI)(F)\n         Everyone:(RX)\n", "acl.txt", .aclListing),
        ("C:\\x SYSTEM:F\n     Users:R\n", "acl.txt", .aclListing),
        (
            "C:\\x SYSTEM:(I)(F)\r\n\r\nSuccessfully processed 1 files; Failed processing 0 files", "x",
            .aclListing
        ),
        (" Volume in drive C has no label.\r\n Directory of C:\\x", "d.txt", .directoryListing),
        (
            "\n    Directory: C:\\x\n\nMode                 LastWriteTime  Length Name\n----", "d.txt",
            .directoryListing
        ),
        (
            "HostName:      NS01\nTaskName:      \\NS.Package Refresh\nNext Run Time: N/A", "t.txt",
            .taskExport
        ),
        (
            "\"HostName\",\"TaskName\",\"Next Run Time\",\"Status\"\n\"NS01\",\"\\x\",\"N/A\",\"Ready\"",
            "t.csv", .taskExport
        ),
        ("<Task xmlns='http://schemas.microsoft.com/windows/2004/02/mit/task'/>", "t.xml", .taskExport),
        ("Windows Registry Editor Version 5.00\r\n", "x.txt", .registryExport),
        ("REGEDIT4\r\n", "x.reg", .registryExport),
        ("Server;Status;Package Guid\nx;y;z", "x.txt", .sqlExport),
        ("a\n-\n1\n\n(1 rows affected)", "x.txt", .sqlExport),
        ("anything", "x.rpt", .sqlExport), ("Plain text of a person, with words.", "readme.txt", .other),
        ("2009-02-09 10:42:15: AeXInstallPreCheck started", "AeXNSC.log", .other), ("", "empty", .other),
        ("<html><body/></html>", "x.html", .other), ("MZ\u{0}\u{0}", "x.dll", .other),
    ])
    func `a member is recognised by its content, then by its path`(
        content: String, path: String, kind: MemberKind
    ) {
        #expect(recognised(content, path).kind == kind)
    }

    @Test(
        arguments: [
            ("b.zip!PS01/Agent/x.txt", "PS01"),
            ("bundle/site-4/main/PS01.example.com/x.txt", "PS01.example.com"),
            ("PS01.zip!Logs/x.txt", "PS01"), ("b.zip!PS01.tar.gz!PS01.tar!Logs/x.txt", "PS01"),
            ("b.zip!NS01/Logs/a.log.gz!a.log", "NS01"), ("b.zip!Logs/a1.log.gz!a1.log", nil),
            ("b/v8.6/x.txt", nil),
            ("a1.log.gz!a1.log", nil), ("case4711.zip!Logs/x.txt", nil), ("bundle.zip!Logs/x.txt", nil),
            ("x.txt", nil), ("CS0123456.zip!Agent/x.txt", nil), ("ACME-2025.zip!x.txt", nil),
            ("DEFRAS0412.zip!x.txt", "DEFRAS0412"), ("b/PC-1234567/x.txt", "PC-1234567"),
            ("b/LogFiles/W3SVC1/u_ex260302.log", nil), ("b/NS01/W3SVC2/u_ex260302.log", "NS01"),
            ("b/NS01_LOGS_3-2-2026/NS01_SMP_LOGS/x.txt", "NS01"), ("NS01_SMP_LOGS/x.txt", "NS01"),
            ("b/Program Files/Altiris/x.txt", nil), ("b/0562094a-ecbe-4617-9253-5e7ffb5e00c4/x.txt", nil),
        ] as [(String, String?)])
    func `a path names its host, or nobody`(path: String, host: String?) {
        #expect(recognised("x", path).host == host)
    }

    @Test(
        arguments: [
            ("b.zip!PS01_AGENT_LOGS/x.txt", .packageServer), ("b/EU-PS-07/x.txt", .packageServer),
            ("b/ps.example.com/x.txt", .packageServer), ("b/Site Server 2/x.txt", .packageServer),
            ("b/SiteServer-BER/x.txt", .packageServer), ("b/PkgSvr3_logs/x.txt", .packageServer),
            ("b/NS logs/x.txt", .notificationServer), ("b/corp.smp.01/x.txt", .notificationServer),
            ("Client_12.zip!agent/x.txt", .client), ("b/PS01/Client Policies/x.txt", .packageServer),
            ("b/CL0017_AGENT_LOGS/x.txt", .unknown), ("b/OPS01/x.txt", .unknown), ("b/https/x.txt", .unknown),
            ("b/NSE files/x.txt", .unknown), ("b/NSCap2/x.txt", .unknown), ("b/APPS-1/x.txt", .unknown),
            ("b/ps-scripts/x.txt", .unknown), ("b/NS and PS/x.txt", .unknown), ("b/agent/x.txt", .unknown),
        ] as [(String, Role)])
    func `a folder's name tells the machine's part, by a word of its own`(path: String, role: Role) {
        #expect(recognised("x", path).role == role)
    }

    @Test(arguments: [
        ("PS01", Role.packageServer), ("ps-2.example.com", .packageServer), ("CL01", .unknown),
        ("NS01", .unknown),
    ])
    func `an agent's log tells the part by its machine's name, but makes nobody a server`(
        host: String, role: Role
    ) {
        let log =
            "<event date='Mar 02 08:00:01' severity='4' hostName='\(host)' source='Agent' module='AeXNSAgent.exe' process='AeXNSAgent.exe' pid='1' thread='1' tickCount='1' ><![CDATA[x]]></event>\n"
        #expect(recognised(log, "b/x.log") == Recognition(kind: .agentLog, role: role, host: host))
    }

    @Test func `a signature is known by its name, whatever its bytes are`() {
        let path = "b/Snapshots/0562094a-ecbe-4617-9253-5e7ffb5e00c4.sig"
        for bytes in ["<\u{1}x\u{0}", "<event date=", "a,b,c\n1,2,3\n"] {
            let read = FactCheck(bytes, path: path)
            #expect(read.recognition.form == .signature)
            #expect(read.problems.isEmpty)
            #expect(read.lines(.listedManifest).count == 1)
        }
        #expect(recognised("x", "b/Snapshots/readme.sig").form == nil)
    }

    @Test func `hostile heads are recognised as something`() {
        for content in [
            String(repeating: "<", count: 60_000), String(repeating: "-", count: 60_000),
            String(repeating: "<event ", count: 8_000), String(repeating: "source=", count: 8_000),
            String(repeating: ",", count: 60_000), String(repeating: "\n", count: 60_000),
        ] {
            #expect(recognised(content, "x").role == .unknown)
        }
    }
}
