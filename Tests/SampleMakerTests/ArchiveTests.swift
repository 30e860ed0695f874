import Foundation
import SampleMaker
import Testing

struct ArchiveTests {
    private static let python = Tool.named("python3")
    private static let gzip = Tool.named("gzip")
    private static let tar = Tool.named("tar")

    /// Writes a file aside for a tool to read, and takes it away afterwards.
    private func withFile(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "samples-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        try body(file.path)
    }

    @Test(.enabled(if: python != nil), arguments: [ZipArchive.Variant.plain, .dataDescriptor, .zip64])
    func `Python accepts every variant of zip`(variant: ZipArchive.Variant) throws {
        let files = [
            SampleFile("folder/empty.txt", ""),
            SampleFile("a.log", String(repeating: "record\r\n", count: 999)),
        ]
        try withFile("a.zip", ZipArchive.bytes(of: files, variant)) { path in
            let result = try #require(try Self.python?.run(["-m", "zipfile", "-t", path]))
            #expect(result.code == 0 && result.output == "Done testing\n")
        }
    }

    @Test(.enabled(if: python != nil))
    func `Python accepts every zip of the samples`() throws {
        for name in filesBelow(committedSamples) where name.hasSuffix(".zip") {
            let path = committedSamples.appending(path: name).path
            let result = try #require(try Self.python?.run(["-m", "zipfile", "-t", path]))
            #expect(result.code == 0 && result.output == "Done testing\n", "\(name): \(result.output)")
        }
    }

    @Test(.enabled(if: gzip != nil && tar != nil))
    func `gzip and tar accept every tar.gz of the samples`() throws {
        for name in filesBelow(committedSamples) where name.hasSuffix(".tar.gz") {
            let path = committedSamples.appending(path: name).path
            #expect(try Self.gzip?.run(["-t", path]).code == 0)
            let listing = try #require(try Self.tar?.run(["tzf", path]))
            #expect(listing.code == 0 && listing.output.contains("_SMP_LOGS/a.log\n"), "\(name)")
        }
    }

    @Test(.enabled(if: tar != nil), arguments: [99, 100, 101, 200])
    func `tar keeps long paths`(length: Int) throws {
        let path =
            String(repeating: "folder/", count: length / 7) + String(repeating: "n", count: length % 7 + 1)
        try withFile("a.tar", TarArchive.bytes(of: [SampleFile(path, "text")])) { archive in
            let listing = try Self.tar?.run(["tf", archive])
            #expect(listing?.output == path + "\n")
        }
    }
}
