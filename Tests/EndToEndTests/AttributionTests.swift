import Foundation
import Testing

/// Which package and machine a record speaks for, where no pattern captures them.
struct AttributionTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func packages(of message: String, in name: String = "bundle/PS02/Agent.log") throws -> [String] {
        try scratch.write(String(repeating: Logs.agentRecord(message, host: "PS02"), count: 3), name)
        return try topDiagnosis().packages
    }

    private func topDiagnosis() throws -> (packages: [String], servers: [String]) {
        let run = try Program.run(["analyze", scratch.file("bundle"), "--json", "-"])
        let report = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let diagnoses = try #require(report["diagnoses"] as? [[String: Any]])
        let first = try #require(diagnoses.first)
        let packages = first["packages"] as? [[String: Any]] ?? []
        return (packages.compactMap { $0["guid"] as? String }, first["servers"] as? [String] ?? [])
    }

    private static let guid = "9e50702b-3db9-484e-8db5-2eda9c8e37f7"

    @Test func `a GUID that the record calls a package is one`() throws {
        let found = try packages(
            of: "Package {\(Self.guid)} 'Notepad++ 8.6': There is not enough space on the disk. (-2147024784)"
        )
        #expect(found == [Self.guid])
    }

    @Test func `of several GUIDs the package is the one that is called so`() throws {
        let found = try packages(
            of: "Resource {11111111-2222-4333-8444-555555555555}: There is not enough space on the disk. "
                + "(-2147024784) D:\\Software Delivery\\{\(Self.guid)}\\cache")
        #expect(found == [Self.guid])
    }

    @Test func `a GUID that nothing calls a package is none`() throws {
        let found = try packages(
            of: "Job {\(Self.guid)}: There is not enough space on the disk. (-2147024784)")
        #expect(found.isEmpty)
    }

    @Test func `text without a host name speaks for the machine of its folder`() throws {
        try scratch.write(
            String(
                repeating: """
                    There is not enough space on the disk. (-2147024784)
                    \(String(repeating: "-", count: 101))
                    Date: 3/2/2026 6:54:15 AM, Tick Count: 1000 (00:00:01), Size: 60 B
                    Process: AeXNSAgent.exe (2236), Thread ID: 7228, Module: AeXNSAgent.exe
                    Priority: 1, Source: DownloadManager

                    """, count: 3), "bundle/PS02/Agent.txt")
        #expect(try topDiagnosis().servers == ["PS02"])
    }

    @Test func `a cause explains each of its errors once, and no others`() throws {
        let full = Logs.agentRecord("There is not enough space on the disk. (-2147024784)", host: "PS02")
        let other = Logs.agentRecord("Something else went wrong in the inventory", host: "PS02")
        try scratch.write(String(repeating: full, count: 4) + other, "bundle/PS02/Agent.log")
        let run = try Program.run(["analyze", scratch.file("bundle"), "--json", "-"])
        let report = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let first = try #require((report["diagnoses"] as? [[String: Any]])?.first)
        let explains = try #require(first["explains"] as? [String: Int])
        #expect(explains == ["errors": 4, "ofErrors": 5])
    }
}
