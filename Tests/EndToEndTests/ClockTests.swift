import Foundation
import Testing

/// A Package Server whose clock is wrong, seen from outside: its own log beside the server's web log.
struct ClockTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private static let package = "8661d7f2-039b-4418-9a0a-70a9c7445f9c"

    /// Seconds of the day, by the Notification Server's clock, at which PS01 asked for its package.
    private static let requests = [0, 1_830, 3_607, 5_512, 7_260, 9_031, 10_850, 12_777].map { $0 + 30_000 }

    private static func clock(_ second: Int) -> String {
        String(format: "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60)
    }

    private static func record(_ second: Int, _ host: String, _ source: String, _ message: String) -> String {
        "<event date='2026-03-02 \(clock(second)) +00:00' severity='4' hostName='\(host)' source='\(source)' "
            + "module='m' process='p' pid='1' thread='2' tickCount='\(second * 1000)' ><![CDATA[\(message)]]></event>\r\n"
    }

    /// Writes a bundle in which PS01's clock is ahead by some seconds.
    private func bundle(ahead: Int, namesPackage: Bool) throws -> String {
        let asking =
            "GET:\nurl=http://ns01/Altiris/NS/Agent/GetPackageInfo.aspx?xml=<request resource=\"{89782D60-FFA1-487A-B4BA-38E909ABB6DF}\" version=\"1\">\n<packages>\n<package guid=\"{\(Self.package)}\"/>\n</packages>"
        let agent = Self.requests.map { Self.record($0 + ahead, "PS01", "NetworkOperation", asking) }
        let query =
            namesPackage
            ? "xml=%3Crequest%20resource=%22%7B89782D60-FFA1-487A-B4BA-38E909ABB6DF%7D%22%3E%3Cpackage%20guid=%22%7B\(Self.package)%7D%22/%3E"
            : "-"
        var web =
            "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken\r\n"
        // Others ask all the time, at other times.
        let others = (0..<400).map { (29_000 + $0 * 47, "192.0.2.\(100 + $0 % 20)", "-") }
        let own = Self.requests.map { ($0 + $0 % 2, "192.0.2.17", query) }
        for (second, client, query) in (others + own).sorted(by: { $0.0 < $1.0 }) {
            web +=
                "2026-03-02 \(Self.clock(second)) 192.0.2.10 GET /Altiris/NS/Agent/GetPackageInfo.aspx \(query) 80 - \(client) Altiris+Agent 200 0 0 15\r\n"
        }
        let server = (0..<40).map {
            Self.record(
                29_000 + $0 * 500, "NS01", "Altiris.NS.ItemManagement",
                "The NS failed to refresh package snapshot. Could not access the package path. Package:{\(Self.package)}."
            )
        }
        try write(agent.joined(), "PS01_AGENT_LOGS/Agent.log")
        try write(server.joined(), "NS01_SMP_LOGS/a.log")
        try write(web, "NS01_IIS/u_ex260302.log")
        return scratch.file("bundle")
    }

    private func write(_ text: String, _ name: String) throws {
        let file = URL(filePath: scratch.file("bundle")).appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func clocks(_ bundle: String) throws -> [[String: Any]] {
        let run = try Program.run([
            "analyze", bundle, "--quiet", "--json", "-", "--case", scratch.file("c.sqlite"),
        ])
        #expect(run.code == 0)
        let report = try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [String: Any]
        return try #require(report?["clocks"] as? [[String: Any]])
    }

    @Test(arguments: [(437, true), (-95, true), (437, false), (0, false)])
    func `a wrong clock is estimated from requests and their traces in the web log`(
        ahead: Int, namesPackage: Bool
    ) throws {
        let clocks = try clocks(try bundle(ahead: ahead, namesPackage: namesPackage))
        let clock = try #require(clocks.first { $0["host"] as? String == "PS01" })
        let (found, within) = (clock["ahead"] as? Double ?? 0, clock["uncertainty"] as? Double ?? 0)
        #expect(abs(found - Double(ahead)) <= within && within <= 5, "\(found) ± \(within)")
        // Samples of the requests are kept, not all of them.
        #expect((clock["pairs"] as? Int ?? 0) >= 5)
        #expect((clock["because"] as? String ?? "").contains("traced on the other side"))
    }

    @Test func `rows whose order rests on the estimate are marked, and times are corrected by it`() throws {
        _ = try clocks(try bundle(ahead: 437, namesPackage: true))
        let run = try Program.run(
            ["query", scratch.file("c.sqlite"), "timeline", "--format", "json", "--limit", "500"])
        let answer = try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [String: Any]
        let rows = try #require(answer?["rows"] as? [[String: Any]])
        let asked = try #require(rows.first { $0["host"] as? String == "PS01" })
        #expect(asked["raw_time"] as? String == "2026-03-02 08:27:17 +00:00")
        #expect(asked["time"] as? String == "2026-03-02T08:27:17Z")
        let corrected = try #require(asked["corrected"] as? String)
        #expect(corrected.hasPrefix("2026-03-02T08:20:0") || corrected.hasPrefix("2026-03-02T08:19:59"))
        // 08:20:00 is also when NS01 wrote a record: which came first, nobody knows.
        #expect(rows.contains { $0["order"] as? String == "estimated" && $0["host"] as? String == "PS01" })
        #expect(rows.contains { $0["order"] as? String == "" })
    }

    @Test func `a clock that is off by whole hours is told to be a wrong zone`() throws {
        let clocks = try clocks(try bundle(ahead: 3600, namesPackage: true))
        let because = clocks.first { $0["host"] as? String == "PS01" }?["because"] as? String ?? ""
        #expect(because.contains("as if its zone were taken wrongly by +1:00"))
        #expect(because.contains("--time-zone"))
    }
}
