package import CaseModel

/// What one worker reads from start to end: an entry of a zip, a file, or a whole stream such as a tar.
///
/// Units are independent of one another: any number of workers may read different ones, and reading one
/// twice gives the same.
package struct IntakeUnit: Sendable {
    /// Its place among all units; part of its members' ids.
    package let ordinal: Int
    /// Bytes to be read from disk, for progress; a claim of the container or the file system.
    package let statedBytes: Int64

    /// Provenance of what it begins with.
    package let path: String
    let origin: Origin
    let conditions: Conditions

    /// Visits the members of the unit in order and returns the problems that no member's outcome has.
    ///
    /// `visit` may leave a member unread; what the member would have told at its end is then left out.
    /// An error thrown by `visit` ends the reading.
    ///
    /// - Parameters:
    ///   - notes: who is told how far reading is.
    ///   - scratch: memory that a worker keeps from unit to unit.
    package func read(
        telling notes: ReadingNotes = .none, with scratch: Scratch = Scratch(),
        _ visit: (MemberStream) throws -> Void
    ) rethrows -> [Problem] {
        let reader = UnitReader(unit: self, notes, scratch)
        defer { reader.ledger.close() }
        let opened = origin.file.opened()
        guard case .success((let file, let status)) = opened else {
            return [unreadable(opened)]
        }
        let extent = FileExtent(file: file, offset: 0, count: status.size)
        let whole = Subject(path: path, statedBytes: status.size, modified: origin.time(status))
        switch origin {
        case .file: try reader.explore(reader.source(extent), whole, visit)
        case .zipEntry(_, let entry):
            try reader.exploreEntry(entry, path: path, in: extent, depth: 1, isUnit: true, visit)
        case .zipStream:
            var inner = whole
            inner.depth = 1
            try reader.exploreZipStream(reader.source(extent), inner, isTold: true, visit)
        }
        return reader.problems
    }

    private func unreadable(_ result: Result<(OpenFile, FileStatus), SystemFailure>) -> Problem {
        var reason = "it cannot be opened"
        if case .failure(let failure) = result { reason = failure.description }
        return Problem(
            member: path, code: .memberUnreadable,
            message: "The file could not be opened: \(reason). Please check its permissions, and that it is "
                + "still there.")
    }
}

extension IntakeUnit {
    /// What all units of a bundle share; by reference, because there may be a quarter of a million.
    final class Conditions: Sendable {
        let limits: IntakeLimits
        /// Bytes that each unit may produce before its ratio is looked at.
        let grace: Int64
        /// Where the unnamed copy of an archive is made that can only be read from its end.
        let spoolFolder: String
        /// Asked for when it is first needed: most bundles never do.
        let archiveLibrary: ArchiveLibrary.Provider
        /// Asked for at the first entry that could be inflated as a whole.
        let deflateLibrary: DeflateLibrary.Provider

        init(
            limits: IntakeLimits, units: Int, spoolFolder: String,
            archiveLibrary: @escaping ArchiveLibrary.Provider,
            deflateLibrary: @escaping DeflateLibrary.Provider
        ) {
            self.limits = limits
            grace = limits.grace(ofEach: units)
            self.spoolFolder = spoolFolder
            self.archiveLibrary = archiveLibrary
            self.deflateLibrary = deflateLibrary
        }
    }

    /// Where the unit's bytes come from.
    enum Origin: Sendable {
        /// A file that is no zip, or a zip whose directory is to be found again.
        case file(FileReference)
        case zipEntry(FileReference, ZipEntry)
        /// A zip without a directory.
        case zipStream(FileReference)

        /// Bytes from a pipe have no time of their own.
        func time(_ status: FileStatus) -> CivilTime? {
            if case .open = file { nil } else { status.modified }
        }

        var file: FileReference {
            switch self {
            case .file(let file), .zipEntry(let file, _), .zipStream(let file): file
            }
        }
    }
}

/// A file on disk that is opened when it is needed, so that a folder of 10,000 needs no 10,000 descriptors;
/// or one that has no name and stays open.
enum FileReference: Sendable {
    case path(DiskPath)
    case open(OpenFile)

    func opened() -> Result<(OpenFile, FileStatus), SystemFailure> {
        Result { () throws(SystemFailure) in
            let file =
                switch self {
                case .path(let path): try OpenFile.open(path)
                case .open(let file): file
                }
            return (file, try file.status())
        }
    }
}
