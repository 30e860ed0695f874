internal import CaseModel

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What the file system says of a file, without its name.
struct FileStatus: Hashable {
    enum Kind { case regular, folder, symbolicLink, other }

    let kind: Kind
    let size: Int64
    /// In UTC.
    let modified: CivilTime

    init(_ raw: stat) {
        switch raw.st_mode & S_IFMT {
        case S_IFREG: kind = .regular
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .symbolicLink
        default: kind = .other
        }
        size = Int64(raw.st_size)
        #if canImport(Darwin)
            let seconds = raw.st_mtimespec.tv_sec
        #else
            let seconds = raw.st_mtim.tv_sec
        #endif
        modified = CivilTime(unixSeconds: Int64(seconds))
    }
}

/// A path as the file system spells it: bytes, not necessarily UTF-8.
struct DiskPath: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    init(bytes: [UInt8]) { self.bytes = bytes }

    func appending(_ name: [UInt8]) -> DiskPath {
        DiskPath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let terminated = bytes.map(CChar.init(bitPattern:)) + [0]
        return unsafe terminated.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("a C string has a terminator") }
            return unsafe body(start)
        }
    }

    /// The status of the file itself, or of what a symbolic link leads to.
    func status(following: Bool) throws(SystemFailure) -> FileStatus {
        var raw = stat()
        let result = unsafe withCString { path in
            following ? unsafe stat(path, &raw) : unsafe lstat(path, &raw)
        }
        guard result == 0 else { throw SystemFailure(code: errno) }
        return FileStatus(raw)
    }

    /// The path without symbolic links, or `nil` if it leads nowhere.
    func resolved() -> DiskPath? {
        unsafe withCString { path in
            guard let text = unsafe realpath(path, nil) else { return nil }
            defer { unsafe free(text) }
            return unsafe DiskPath(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
        }
    }

    /// The names in a folder, without `.` and `..`, in the order of their bytes.
    func names() throws(SystemFailure) -> [[UInt8]] {
        let listing = unsafe withCString { unsafe opendir($0) }
        guard let listing = unsafe listing else { throw SystemFailure(code: errno) }
        defer { unsafe closedir(listing) }
        var names: [[UInt8]] = []
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                unsafe Array(raw.prefix { $0 != 0 })
            }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
