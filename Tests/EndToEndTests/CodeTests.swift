import Foundation
import Testing

/// Error codes are decoded wherever they stand; the page's own tests look at the HTML.
struct CodeTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    /// A sign of a cause, and a message that nothing explains, each with codes in another spelling.
    private func log() throws -> String {
        let sign = Logs.telling + " Error -2147024891, later 0x80070035."
        let strange = "Courier gave up on the parcel (0x80072ee7), HTTP status 503"
        let text = String(repeating: Logs.record(sign), count: 3) + Logs.record(strange)
        return try scratch.write(text, "a.log")
    }

    private static let names = [
        "E_ACCESSDENIED", "ERROR_BAD_NETPATH", "ERROR_WINHTTP_NAME_NOT_RESOLVED", "Service Unavailable",
    ]

    @Test func `text and JSON say what the codes of their quotes mean`() throws {
        let run = try Program.run([
            "analyze", log(), "--quiet", "--json", scratch.file("r.json"), "--case", scratch.file("c.sqlite"),
        ])
        #expect(run.code == 0)
        let json = String(decoding: try scratch.read("r.json"), as: UTF8.self)
        let text = try Program.run(["report", scratch.file("c.sqlite")]).text
        for name in CodeTests.names {
            #expect(json.contains(name), "\(name)")
            #expect(text.contains(name), "\(name)")
        }
        #expect(json.contains(#/"raw" ?: ?"-2147024891"/#))
    }

    @Test func `explain says what the codes of a record mean, in either spelling`() throws {
        let message = "GetFiles failed: -2147024891, then 0x80070035, HTTP status 503, 1205 files"
        let text = try Program.run(["patterns", "explain", "--record", message]).text
        for name in ["E_ACCESSDENIED", "ERROR_BAD_NETPATH", "Service Unavailable"] {
            #expect(text.contains(name), "\(name)")
        }
        #expect(!text.contains("Deadlock"))
    }
}
