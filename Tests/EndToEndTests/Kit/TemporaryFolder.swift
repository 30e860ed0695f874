import Foundation

/// A folder that is removed with its last user.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "pkgtriage-e2e-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it, whether it is there or not.
    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, _ name: String) throws -> String {
        let target = URL(filePath: file(name))
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
        try FileManager.default.setAttributes(
            [.modificationDate: TemporaryFolder.date], ofItemAtPath: target.path)
        return target.path
    }

    @discardableResult
    func write(_ text: String, _ name: String) throws -> String { try write(text.utf8, name) }

    func read(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: file(name))) }

    /// An empty file, open for writing.
    func handle(for name: String) throws -> FileHandle {
        try FileHandle(forWritingTo: URL(filePath: write("", name)))
    }

    /// Copies a file or folder; all files get the same time, since dates without a year take it from there.
    @discardableResult
    func copy(_ source: URL, as name: String) throws -> String {
        let files = FileManager.default
        let target = URL(filePath: file(name))
        try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try files.copyItem(at: source, to: target)
        for file in [""] + (files.subpaths(atPath: target.path) ?? []) {
            try files.setAttributes(
                [.modificationDate: TemporaryFolder.date],
                ofItemAtPath: file.isEmpty ? target.path : target.path + "/" + file)
        }
        return target.path
    }

    /// Everything in it, hidden files too.
    var names: [String] {
        get throws { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
    }

    /// 2026-03-04 12:00 UTC, the day after the samples' logs end.
    private static let date = Date(timeIntervalSince1970: 1_772_625_600)
}
