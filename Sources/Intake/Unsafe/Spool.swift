#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Turns what cannot be read twice (a pipe, standard input) into a file that can.
///
/// The bytes are kept as they come, compressed, in a file that has no name: nothing of the bundle
/// chooses a path, and the file is gone when the process is, however it ends. Streaming would save the
/// disk space, but a zip read from a pipe has only its local headers: no parallel entries, no overlap
/// check, no stored entry whose length comes after it. With the file, a pipe gives the same report as
/// a path does.
enum Spool {
    /// The file, or the input itself if it can be read at any position already.
    static func file(
        from descriptor: Int32, folder: String, limit: Int64
    ) throws(SystemFailure) -> (file: OpenFile, isWhole: Bool) {
        let source = OpenFile(adopting: dup(descriptor))
        guard source.descriptor >= 0 else { throw SystemFailure(code: errno) }
        if try source.status().kind == .regular { return (source, true) }
        let copy = try unnamedFile(in: folder)
        return (copy, try pour(source, into: copy, limit: limit))
    }

    /// The rest of a source; cut where it ends early or at the limit, which whoever reads it will notice.
    static func file(
        from source: PeekableSource, folder: String, limit: Int64
    ) throws(SystemFailure) -> OpenFile {
        let copy = try unnamedFile(in: folder)
        let block = Block(count: 1 << 18)
        var total: Int64 = 0
        while total < limit {
            let count = unsafe source.read(into: block.bytes)
            if count == 0 { break }
            try write(block, count, to: copy)
            total += Int64(count)
        }
        return copy
    }

    private static func unnamedFile(in folder: String) throws(SystemFailure) -> OpenFile {
        var template = Array("\(folder)/pkgtriage-XXXXXX".utf8CString)
        let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer -> Int32 in
            guard let path = buffer.baseAddress else { return -1 }
            let descriptor = unsafe mkstemp(path)
            if descriptor >= 0 { _ = unsafe unlink(path) }
            return descriptor
        }
        guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return OpenFile(adopting: descriptor)
    }

    /// Copies until the end (true), the limit or a cancelled task (false).
    private static func pour(
        _ source: OpenFile, into copy: OpenFile, limit: Int64
    ) throws(SystemFailure) -> Bool {
        let block = Block(count: 1 << 18)
        var total: Int64 = 0
        while !Task.isCancelled {
            guard try isReady(source) else { continue }
            let count = unsafe read(source.descriptor, block.bytes.baseAddress, block.count)
            if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
            guard count >= 0 else { throw SystemFailure(code: errno) }
            if count == 0 { return true }
            guard total + Int64(count) <= limit else { return false }
            try write(block, count, to: copy)
            total += Int64(count)
        }
        return false
    }

    /// Waits a quarter of a second at most, so that a cancelled run does not hang on a silent pipe.
    private static func isReady(_ source: OpenFile) throws(SystemFailure) -> Bool {
        var request = pollfd(fd: source.descriptor, events: Int16(POLLIN), revents: 0)
        let result = unsafe poll(&request, 1, 250)
        if result < 0 && errno != EINTR { throw SystemFailure(code: errno) }
        return result > 0
    }

    private static func write(_ block: Block, _ count: Int, to copy: OpenFile) throws(SystemFailure) {
        var done = 0
        while done < count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: block.bytes[done..<count])
            let written = unsafe writtenBytes(copy.descriptor, rest)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw SystemFailure(code: errno) }
            done += written
        }
    }
}

/// Outside the type, where `write` would be its own.
private func writtenBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    unsafe write(descriptor, bytes.baseAddress, bytes.count)
}
