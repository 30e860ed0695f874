internal import Foundation
internal import NIOCore

/// Files that appear, or are replaced, whole or not at all, whenever the program or the machine dies.
enum AtomicFile {
    /// Writes aside, flushes, renames, flushes the folder.
    static func write(_ data: Data, to url: URL) throws(StorageError) {
        let folder = url.deletingLastPathComponent()
        let aside = folder.appending(path: ".\(url.lastPathComponent).partial")
        do {
            try? FileManager.default.removeItem(at: aside)
            let file = try OpenFile(aside, for: .creating)
            try file.write(ByteBuffer(bytes: data))
            try file.flush()
            try rename(aside, to: url)
        } catch {
            try? FileManager.default.removeItem(at: aside)
            throw StorageError(error, "\(url.lastPathComponent) cannot be stored")
        }
    }

    /// Moves a file or folder in one step and makes that last.
    static func rename(_ source: URL, to destination: URL) throws(StorageError) {
        guard unsafe Foundation.rename(source.path, destination.path) == 0 else {
            throw StorageError(errno: errno, "\(destination.lastPathComponent) cannot be put in place")
        }
        try OpenFile(destination.deletingLastPathComponent(), for: .holding).flush()
    }

    /// Encodes a value as JSON, the same bytes for the same value.
    static func write(_ value: some Encodable, asJSON url: URL) throws(StorageError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        do {
            try write(try encoder.encode(value), to: url)
        } catch {
            throw StorageError(error, "\(url.lastPathComponent) cannot be stored")
        }
    }
}
