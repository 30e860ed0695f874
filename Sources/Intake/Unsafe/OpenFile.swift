internal import CaseModel

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A file descriptor that closes itself. Reads name their position, so workers can share one.
///
/// Invariant: `descriptor` is open from `init` to `deinit` and is nobody else's to close.
final class OpenFile: Sendable {
    let descriptor: Int32

    init(adopting descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Opens for reading, without waiting for the other end of a pipe.
    static func open(_ path: DiskPath) throws(SystemFailure) -> OpenFile {
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
        let descriptor = unsafe path.withCString { unsafe openedDescriptor($0, flags) }
        guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        return OpenFile(adopting: descriptor)
    }

    /// What kind of file it is, its size and time.
    func status() throws(SystemFailure) -> FileStatus {
        var raw = stat()
        guard unsafe fstat(descriptor, &raw) == 0 else { throw SystemFailure(code: errno) }
        return FileStatus(raw)
    }

    /// Reads up to `buffer.count` bytes at `offset`; 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(SystemFailure) -> Int {
        while true {
            let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if count >= 0 { return count }
            if errno != EINTR { throw SystemFailure(code: errno) }
        }
    }
}

/// The file system refused; `description` is its own word for it.
struct SystemFailure: Error, Hashable {
    let code: Int32

    var description: String {
        guard let text = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: text)
    }
}

/// Outside the class, where `open` would be the class's own.
private func openedDescriptor(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
    unsafe open(path, flags)
}
