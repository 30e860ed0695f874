internal import CArchive
internal import CaseModel

/// One archive, read by libarchive from its first member to its last.
///
/// Invariant: `reader` is open from `init` to `deinit`, used by one worker, and its feed lives as long.
@safe final class ArchiveReader {
    /// What the archive says of one of its members.
    struct Member {
        /// In UTF-8; empty where the archive's own spelling cannot be converted.
        var name: [UInt8]
        var size: Int64?
        var modified: CivilTime?
        var kind: Kind

        enum Kind { case file, folder, encrypted, special }
    }

    private let reader: OpaquePointer
    private let feed: ArchiveFeed
    /// Why the archive ended before its end, once it did.
    private(set) var failure: SourceFailure?

    /// - Returns: `nil` without memory for it.
    init?(_ library: ArchiveLibrary, _ feed: ArchiveFeed, isCompression: Bool) {
        var callbacks = unsafe feed.callbacks
        let opened = unsafe pkgtriage_archive_reader_open(library.handle, &callbacks, isCompression)
        guard let opened = unsafe opened else { return nil }
        unsafe reader = opened
        self.feed = feed
    }

    deinit { unsafe pkgtriage_archive_reader_close(reader) }

    /// The next member; `nil` at the end, or where the archive is damaged.
    func next() -> Member? {
        var stated = unsafe pkgtriage_archive_member()
        switch unsafe pkgtriage_archive_reader_next(reader, &stated) {
        case pkgtriage_archive_step_member: return unsafe Member(stated)
        case pkgtriage_archive_step_end: return nil
        default:
            note()
            return nil
        }
    }

    /// Reads content of the present member; 0 at its end, or where it is damaged.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = unsafe pkgtriage_archive_reader_read(reader, buffer.baseAddress, buffer.count)
        if count < 0 { note() }
        return max(0, count)
    }

    /// The bytes may be at fault, and then that is what to tell, or what they say.
    private func note() {
        let reason = unsafe String(cString: pkgtriage_archive_reader_failure(reader))
        failure = feed.failure ?? .damaged(reason)
    }
}

extension ArchiveReader.Member {
    fileprivate init(_ stated: pkgtriage_archive_member) {
        name = unsafe stated.name.map { Array(unsafe String(cString: $0).utf8) } ?? []
        size = unsafe stated.size < 0 ? nil : stated.size
        modified = unsafe stated.modified == .min ? nil : CivilTime(unixSeconds: stated.modified)
        kind =
            if unsafe stated.is_encrypted {
                .encrypted
            } else if unsafe stated.is_folder {
                .folder
            } else {
                unsafe stated.is_file ? .file : .special
            }
    }
}
