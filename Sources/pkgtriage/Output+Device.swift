import ArgumentParser
import Foundation

/// What is no file to be replaced: devices, pipes, and what the system links to them.
extension Output {
    /// Links that are followed at most, as many as Linux follows.
    private static let maximumLinks = 40

    /// Whether a path names a device or a pipe, or leads through a link of the system, such as `/dev/stdout`, which
    /// may end at a file of somebody else.
    static func isDevice(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        if [S_IFCHR, S_IFIFO, S_IFSOCK, S_IFBLK].contains(status.st_mode & S_IFMT) { return true }
        var link = URL(filePath: path)
        for _ in 0..<maximumLinks {
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link.path) else {
                break
            }
            if ["/dev/", "/proc/"].contains(where: link.standardized.path.hasPrefix) { return true }
            link = URL(filePath: target, relativeTo: link.deletingLastPathComponent())
        }
        return false
    }

    /// Writes behind what is there, if anything is.
    static func write(_ pieces: [[UInt8]], toDevice path: String) throws {
        let descriptor = unsafe Foundation.open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        do {
            guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            let device = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            for piece in pieces { try device.write(contentsOf: piece) }
        } catch {
            Terminal.complain("\(path) cannot be written: \(error.localizedDescription).")
            throw ExitCode(73)
        }
    }
}
