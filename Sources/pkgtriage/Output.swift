import ArgumentParser
import Foundation
import Synchronization

/// A file or standard output; a file appears whole or not at all.
///
/// What is appended waits aside, beside the file's place or, for standard output, in memory, until `appear()`.
/// An output that never appears leaves nothing. What is there already and is no file, such as `/dev/stdout` or a
/// pipe, is written to and stays what it is: a rename would put a file in its place.
final class Output: Sendable {
    private let path: String
    /// Whether only its owner may read the file.
    private let isPrivate: Bool
    /// Whether the path names a device or a pipe, not a file to be replaced.
    private let isDevice: Bool
    private let draft = Mutex(Draft())

    /// What was appended so far.
    private struct Draft {
        var pieces: [[UInt8]] = []
        var aside: URL?
        var file: FileHandle?
        /// Why the file cannot be written; what comes after that is dropped.
        var failure: String?
    }

    init(_ path: String, isPrivate: Bool = false) {
        self.path = path
        self.isPrivate = isPrivate
        isDevice = path != "-" && Output.isDevice(path)
    }

    deinit { draft.withLock { Output.discard(&$0) } }

    /// Writes `bytes`, and nothing else.
    func write(_ bytes: [UInt8]) throws {
        append(bytes)
        try appear()
    }

    /// Adds to what is to appear; a failure is told by `appear()`.
    func append(_ bytes: [UInt8]) {
        draft.withLock { draft in
            if path == "-" || isDevice { return draft.pieces.append(bytes) }
            guard draft.failure == nil else { return }
            do {
                if draft.file == nil { try open(&draft) }
                try draft.file?.write(contentsOf: bytes)
            } catch {
                draft.failure = (error as? Refusal)?.description ?? error.localizedDescription
                Output.discard(&draft)
            }
        }
    }

    /// Puts the file in its place, or writes to standard output.
    func appear() throws {
        try draft.withLock { draft in
            if isDevice { return try Output.write(draft.pieces, toDevice: path) }
            try path == "-" ? writeToStandardOutput(draft.pieces) : replace(&draft)
        }
    }
}

extension Output {
    private func writeToStandardOutput(_ pieces: [[UInt8]]) throws {
        do {
            for piece in pieces { try FileHandle.standardOutput.write(contentsOf: piece) }
        } catch {
            Terminal.complain("Standard output cannot be written: \(error.localizedDescription).")
            throw ExitCode(74)
        }
    }

    /// Beside the destination first, then renamed: who reads it never sees half of it.
    private func replace(_ draft: inout Draft) throws {
        if let failure = draft.failure {
            Terminal.complain("\(path) cannot be created: \(failure). Check the folder and its rights.")
            throw ExitCode(73)
        }
        if isPrivate { try draft.file?.synchronize() }
        guard let aside = draft.aside, unsafe rename(aside.path, path) == 0 else {
            Terminal.complain("\(path) cannot be replaced; is it a folder, or protected?")
            throw ExitCode(73)
        }
        draft.aside = nil
    }

    /// A private file is so from its first byte on.
    private func open(_ draft: inout Draft) throws {
        let destination = URL(filePath: path)
        let aside = destination.deletingLastPathComponent()
            .appending(path: ".\(destination.lastPathComponent).\(UUID().uuidString.prefix(8)).partial")
        let rights: mode_t = isPrivate ? 0o600 : 0o666
        let descriptor = unsafe Foundation.open(aside.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
        guard descriptor >= 0 else { throw Refusal(description: unsafe String(cString: strerror(errno))) }
        draft.aside = aside
        draft.file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Why a file cannot be made, as the system says it.
    private struct Refusal: Error {
        var description: String
    }

    private static func discard(_ draft: inout Draft) {
        draft.file = nil
        if let aside = draft.aside { try? FileManager.default.removeItem(at: aside) }
        draft.aside = nil
    }
}
