import CaseModel
import Foundation
import Reporting
import Testing

struct RedactionTests {
    /// A report whose every text is one of ours.
    private func report(_ texts: String...) -> CaseReport {
        var report = CaseReport.healthy
        report.inputs[0].host = "NS01"
        report.diagnoses = [.requestLimit]
        report.diagnoses[0].servers = ["PS04.contoso.example"]
        report.diagnoses[0].evidence[0].samples = texts.enumerated().map { index, text in
            .init(
                member: "acme-logs.zip!PS04/Agent.log", line: index, offset: 0, time: nil, rawTime: nil,
                text: text)
        }
        return report
    }

    private func redacted(_ text: String, packages: Bool = false) throws -> String {
        try Redaction(report(text), hidesPackages: packages).report.diagnoses[0].evidence[0].samples[0].text
    }

    @Test(arguments: [
        ("Cannot reach PS04.", "Cannot reach host-2."),
        ("ps04.CONTOSO.example is busy", "host-2.domain-1 is busy"),
        ("asked dc07.contoso.example for it", "asked host-3.domain-1 for it"),
        ("logged on as CORP\\anna from NS01", "logged on as domain-2\\user-1 from host-1"),
        ("user 'corp\\bert' was refused", "user 'domain-2\\user-1' was refused"),
        ("Login failed for user 'carla'.", "Login failed for user 'user-1'."),
        ("wrote C:\\Users\\dora\\Desktop\\notes.txt.", "wrote C:\\Users\\user-1\\part-1\\part-2.txt."),
        ("sent to emil@fabrikam.example today", "sent to mail-1 today"),
        ("from 192.0.2.17:443 and 2001:db8::17", "from ip-1:443 and ip-2"),
        (
            "opened \\\\FS01\\Software$\\Zip 7\\setup.exe now",
            "opened \\\\host-3\\part-1\\part-2\\part-3.exe now"
        ),
        ("GET https://ns02.fabrikam.example/Altiris/x", "GET https://host-3.domain-2/Altiris/x"),
        ("server PS77 did not answer, Host: FS-09", "server host-3 did not answer, Host: host-4"),
        ("refused CORP\\WS0123$ access", "refused domain-2\\host-3$ access"),
        ("DOMAIN=CONTOSO.EXAMPLE&HOST=%5C%5CFS%5C", "DOMAIN=domain-1&HOST=%5C%5CFS%5C"),
    ])
    func `names are hidden in every form they have in logs`(text: String, hidden: String) throws {
        #expect(try redacted(text) == hidden)
    }

    @Test(arguments: [
        "NT AUTHORITY\\SYSTEM and BUILTIN\\Administrators", "user name or password is incorrect",
        "version 8.7.1.200 of the agent", "at 12:30:45 on localhost (127.0.0.1)",
        "see support.broadcom.com and www.w3.org", "System.Net.WebException in Altiris.NS.Package",
        "HKLM\\Software", "server is busy, host A and SERVER 2022 too",
        "error 0x80070005 in C:\\Program Files\\Altiris\\Agent.log",
        "C:\\Users\\Public\\Downloads", "0562094a-ecbe-4617-9253-5e7ffb5e0000",
    ])
    func `what is the same everywhere is not hidden`(text: String) throws {
        #expect(try redacted(text) == text)
    }

    @Test func `equal names have equal stand-ins in every part of the report`() throws {
        let redaction = try Redaction(report("PS04 and ps04 and PS04.contoso.example"), hidesPackages: false)
        let diagnosis = redaction.report.diagnoses[0]
        #expect(diagnosis.servers == ["host-2.domain-1"])
        #expect(diagnosis.evidence[0].samples[0].text == "host-2 and host-2 and host-2.domain-1")
        #expect(diagnosis.evidence[0].samples[0].member == "bundle-2.zip!host-2/Agent.log")
    }

    @Test func `packages are hidden on request, and their GUIDs stay GUIDs`() throws {
        let redaction = try Redaction(.rich, hidesPackages: true)
        let kept = try Redaction(.rich, hidesPackages: false)
        #expect(kept.report.packages[0].guid == Fixture.guid(0))
        #expect(kept.report.packages[0].name == "7-Zip 23.01 (x64)")
        let hidden = redaction.report.packages[0]
        #expect(hidden.name?.hasPrefix("package-") == true)
        #expect(hidden.guid.hasPrefix("00000000-0000-0000-0000-0000000000"))
        #expect(GUID(hidden.guid) != nil)
        let text = String(decoding: try redaction.json(), as: UTF8.self)
        #expect(!text.contains(Fixture.guid(0)) && !text.contains("7-Zip"))
    }

    /// Names that the rich report holds.
    static let names = ["NS01", "PS01", "PS02", "FS01", "svc-smp", "customer-bundle"]

    @Test func `no name is left in any report`() throws {
        let redaction = try Redaction(.rich, hidesPackages: false)
        let page = try redaction.html()
        let texts = [
            redaction.report.verdict,
            try redaction.text(TextRenderer(width: 100, colour: false, verbose: true)),
            String(decoding: try redaction.json(), as: UTF8.self),
            page.replacing(DataBlockTests.element, with: ""),
            String(decoding: try DataBlockTests.data(of: page), as: UTF8.self),
        ]
        for text in texts {
            for name in RedactionTests.names {
                #expect(!text.lowercased().contains(name.lowercased()), "\(name)")
            }
        }
        #expect(page.contains("host-1"))
    }

    @Test func `the key says what every stand-in hides, and no report holds it`() throws {
        let redaction = try Redaction(.rich, hidesPackages: false)
        let key = String(decoding: try redaction.keyJSON(), as: UTF8.self)
        for name in ["NS01", "PS01", "svc-smp"] { #expect(key.contains("\"original\": \"\(name)\"")) }
        #expect(key.contains("\"standIn\": \"host-1\""))
    }

    @Test func `the report says that it was redacted`() throws {
        let redaction = try Redaction(.rich, hidesPackages: false)
        #expect(redaction.report.assumptions.last?.hasPrefix("Redacted: stand-ins hide ") == true)
        #expect(try redaction.html().contains("Redacted: stand-ins hide "))
    }

    @Test func `what people call the customer is hidden, in notes and everywhere`() throws {
        var report = report("Contoso-PS04 asked for Fabrikam GmbH's package")
        report.notes = [
            .init(evidence: nil, text: "FABRIKAM GMBH called about T-4711.", created: "2026-03-03T08:00:00Z")
        ]
        let redaction = try Redaction(
            report, hidesPackages: false, labels: ["Fabrikam GmbH", " T-4711 ", "", "42"])
        let notes = redaction.report.notes
        #expect(notes?[0].text == "customer-1 called about customer-2.")
        #expect(try !String(decoding: redaction.json(), as: UTF8.self).lowercased().contains("fabrikam"))
        let hidden = try Redaction(report, hidesPackages: false, labels: ["TICKET-4711"])
        #expect(hidden.report.notes?[0].text == "FABRIKAM GMBH called about T-4711.")
    }

    @Test(arguments: ["<b>PS99</b>", "PS$99(x)", "ps01.*", "PS\u{301}01", "host-1", "Ｐｓ01", "PS01\u{1B}[31m"])
    func `whatever a machine is called, no output holds the name`(name: String) throws {
        var report = report("asked \(name) for it, and \(name.uppercased()) again")
        report.diagnoses[0].servers = [name]
        report.packages = [
            .init(
                guid: Fixture.guid(0), name: "x", versions: .init(),
                servers: [.init(host: name, state: "", brokenAt: "download", stages: [])])
        ]
        let redaction = try Redaction(report, hidesPackages: false)
        let outputs = [
            String(decoding: try redaction.json(), as: UTF8.self), try redaction.html(),
            try redaction.text(TextRenderer(width: 100, colour: false, verbose: true)),
        ]
        // A stand-in may be called as a machine is: then it is another's.
        guard name != "host-1" else { return }
        for output in outputs { #expect(!output.lowercased().contains(name.lowercased())) }
    }

    @Test func `equal names have equal stand-ins on both sides of a comparison, and none is left`() throws {
        let before = report("Cannot reach PS04 from NS01")
        var after = report("PS09 and PS04 are busy")
        after.diagnoses[0].servers = ["PS09", "PS04.contoso.example"]
        let comparison = try RedactedComparison(before: before, after: after, hidesPackages: true)
        let json = String(decoding: try comparison.json(), as: UTF8.self)
        for output in [json, try comparison.html(), try comparison.text(width: 90, colour: false)] {
            for name in ["PS04", "PS09", "NS01", "contoso", "acme"] {
                #expect(!output.lowercased().contains(name.lowercased()), "\(name)")
            }
        }
        let key = String(decoding: try comparison.keyJSON(), as: UTF8.self)
        #expect(key.components(separatedBy: "\"original\": \"PS04\"").count == 2)
    }

    @Test func `the same report is redacted to the same bytes`() throws {
        #expect(
            try Redaction(.rich, hidesPackages: true).html() == Redaction(.rich, hidesPackages: true).html())
    }

    @Test func `a name that comes back is found before anything is written`() throws {
        let redaction = try Redaction(report("logged on as CORP\\anna"), hidesPackages: false)
        for leak in ["ANNA", "on ns01!", "\\\\PS04.contoso.example\\x"] {
            let leaky = redaction.replacing(report: leaking(leak, into: redaction.report))
            #expect(throws: ReportingError.self) { try leaky.json() }
            #expect(throws: ReportingError.self) { try leaky.html() }
            #expect(throws: ReportingError.self) { try leaky.text(TextRenderer(width: 80, colour: false)) }
        }
        _ = try redaction.html()
    }

    private func leaking(_ name: String, into report: CaseReport) -> CaseReport {
        var report = report
        report.assumptions.append(name)
        return report
    }
}
