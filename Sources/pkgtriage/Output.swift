import ArgumentParser
import Foundation

/// A file or standard output; a file appears whole or not at all.
struct Output {
    private let path: String
    /// Whether only its owner may read the file.
    private let isPrivate: Bool

    init(_ path: String, isPrivate: Bool = false) {
        self.path = path
        self.isPrivate = isPrivate
    }

    func write(_ bytes: [UInt8]) throws {
        if path == "-" {
            try writeToStandardOutput(Data(bytes))
        } else {
            try writeAside(Data(bytes))
        }
    }

    private func writeToStandardOutput(_ data: Data) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            Terminal.complain("Standard output cannot be written: \(error.localizedDescription).")
            throw ExitCode(74)
        }
    }

    /// Beside the destination first, then renamed: who reads it never sees half of it.
    private func writeAside(_ data: Data) throws {
        let destination = URL(filePath: path)
        let aside = destination.deletingLastPathComponent()
            .appending(path: ".\(destination.lastPathComponent).\(UUID().uuidString.prefix(8)).partial")
        do {
            try create(aside, data)
        } catch {
            try? FileManager.default.removeItem(at: aside)
            Terminal.complain(
                "\(path) cannot be created: \(error.localizedDescription) Check the folder and its rights.")
            throw ExitCode(73)
        }
        guard unsafe rename(aside.path, path) == 0 else {
            try? FileManager.default.removeItem(at: aside)
            Terminal.complain("\(path) cannot be replaced; is it a folder, or protected?")
            throw ExitCode(73)
        }
    }

    /// A private file is so from its first byte on.
    private func create(_ file: URL, _ data: Data) throws {
        guard isPrivate else { return try data.write(to: file) }
        let descriptor = unsafe open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: file.path])
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: data)
        try handle.synchronize()
    }
}
