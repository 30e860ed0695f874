import Foundation
import HTTPTypes
import NIOCore
import Testing

@testable import CaseServer

/// A disk that is really full: a small one of our own, in memory.
@Suite(
    .serialized,
    .enabled(if: SmallDisk.isPossible, "a small disk of one's own needs the right to mount, which root has"))
struct DiskFullTests {
    /// A server over a small disk that does not know how much room is left.
    private func server(on disk: SmallDisk) throws -> TestServer {
        var surroundings = Surroundings.real
        surroundings.freeBytes = { _ in nil }
        return try TestServer(in: disk.folder, surroundings: surroundings) { $0.limits.reservedBytes = 0 }
    }

    @Test func `an upload that the disk has no room for is refused, and what was there stays`() async throws {
        let disk = try SmallDisk(megabytes: 6)
        try await server(on: disk).run { client async throws in
            let id = try await client.upload(Bundles.log())
            _ = try await client.finished(id)
            let large = try await client.send(
                .put, "/api/cases?name=large.log", bytes: [UInt8](repeating: 0x61, count: 7 << 20))
            #expect(large.status == 507)
            #expect(try large.object.string("code") == "disk-full")
            #expect(try large.object.string("error").contains("disk is full"))
            #expect(!disk.folder.files.contains { $0.hasPrefix("incoming/") })
            #expect(try await client.get("/api/cases").array.count == 1)
            #expect(try await client.get("/api/cases/\(id)/report.json").status == 200)
        }
    }

    @Test func `an analysis that the disk has no room for says so, and the earlier report stays`()
        async throws
    {
        let disk = try SmallDisk(megabytes: 24)
        try await server(on: disk).run { client async throws in
            let id = try await client.upload(Bundles.log())
            _ = try await client.finished(id)
            try disk.fill(leaving: 64 << 10)
            #expect(try await client.send(.post, "/api/cases/\(id)/analyse").status == 202)
            let last = try await client.finished(id)
            #expect(try last.string("state") == "failed")
            #expect(try last.object("failure").string("code") == "disk-full")
            #expect(try await client.get("/api/cases/\(id)/report.json").status == 200)
            try disk.clear()
            #expect(try await client.send(.post, "/api/cases/\(id)/analyse").status == 202)
            #expect(try await client.finished(id).string("state") == "done")
        }
    }
}

/// A folder on a disk of its own, of a few megabytes, which goes with it.
final class SmallDisk: Sendable {
    let folder: TemporaryFolder

    init(megabytes: Int) throws {
        folder = try TemporaryFolder()
        try #require(
            SmallDisk.run("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder.path]))
    }

    deinit { _ = SmallDisk.run("umount", ["-l", folder.path]) }

    private var ballast: URL { folder.url.appending(path: "ballast") }

    /// Takes all room that is left but some bytes: enough for a case's record, too little for a report.
    func fill(leaving rest: UInt64) throws {
        let file = try OpenFile(ballast, for: .appending)
        for size in [1 << 20, 1 << 12] {
            while (try? file.write(ByteBuffer(repeating: 0x61, count: size))) != nil {}
        }
        let handle = try FileHandle(forWritingTo: ballast)
        try handle.truncate(atOffset: UInt64(file.size()) - rest)
        try handle.close()
    }

    func clear() throws { try FileManager.default.removeItem(at: ballast) }

    /// Whether this user may mount one; found out by doing it.
    static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        guard run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path]) else { return false }
        return run("umount", [folder.path])
    }()

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
