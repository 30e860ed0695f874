import Foundation
import Testing

/// The program alone: copied to another place, without the sources that it was built from.
struct MovedProgramTests {
    /// The folder that the program was built from.
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Whether this user may give a process a view of the disk of its own.
    private static let mayHide: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        process.arguments = ["-m", "true"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    private func check(_ server: LiveServer) throws {
        let pages = [
            "/": "Drop a log bundle", "/compare": "Compare two cases", "/assets/app.css": ".case-bar",
            "/assets/app.js": "import", "/assets/report.css": ".verdict", "/assets/report.js": "use strict",
            "/api/openapi.json": "3.1.0", "/api/diagnoses": "share-permissions",
        ]
        for (path, words) in pages {
            let answer = try RawConnection(to: server.address).request("GET", path)
            #expect(answer.hasPrefix("HTTP/1.1 200") && answer.contains(words), "\(path)")
        }
        let sample = try RawConnection(to: server.address).request("POST", "/api/sample")
        let id = try #require(sample.firstMatch(of: /"id":"([0-9a-z]{16})"/)?.1)
        let events = try RawConnection(to: server.address).request("GET", "/api/cases/\(id)/events")
        #expect(events.contains(#""state":"done""#))
        let page = try RawConnection(to: server.address).request("GET", "/cases/\(id)")
        #expect(page.contains("Ranked causes"))
    }

    private func copy(into folder: TemporaryFolder) throws -> String {
        let copy = folder.url.appending(path: "pkgtriage-serve").path
        try FileManager.default.copyItem(atPath: LiveServer.program, toPath: copy)
        return copy
    }

    @Test func `a copy in an empty folder serves everything`() throws {
        let place = try TemporaryFolder()
        try check(try LiveServer(in: TemporaryFolder(), command: [try copy(into: place)]))
    }

    @Test(
        .enabled(
            if: mayHide, "hiding the sources from a process needs the right to mount, which root has"))
    func `a copy needs nothing of the sources: they are hidden from it`() throws {
        let place = try TemporaryFolder()
        let copy = try copy(into: place)
        let hide = "mount -t tmpfs none \"$0\" && test -z \"$(ls -A \"$0\")\" && cd / && exec \"$@\""
        let server = try LiveServer(
            in: TemporaryFolder(), command: ["/usr/bin/unshare", "-m", "sh", "-c", hide, Self.sources, copy])
        try check(server)
    }
}
