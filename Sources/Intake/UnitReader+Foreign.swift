internal import CaseModel

extension UnitReader {
    /// Hands over what libarchive reads: the members of an archive, or the content of a compressed file.
    func exploreForeign(
        _ format: ForeignFormat, _ content: PeekableSource, _ subject: Subject, _ visit: Visit
    ) rethrows {
        guard let library = conditions.archiveLibrary() else {
            let problem = subject.problem(.archiveFormat, format.missingLibraryMessage)
            return try deliver(content, subject, [problem], visit)
        }
        guard try mayEnter(content, subject, visit) else { return }
        guard let reader = archiveReader(library, format, content, subject) else { return }
        if format.isCompression {
            try exploreCompressed(reader, format, subject, visit)
        } else {
            try exploreMembers(reader, subject, visit)
        }
    }

    private func archiveReader(
        _ library: ArchiveLibrary, _ format: ForeignFormat, _ content: PeekableSource, _ subject: Subject
    ) -> ArchiveReader? {
        do throws(SystemFailure) {
            let feed = try feed(format, content)
            return ArchiveReader(library, feed, isCompression: format.isCompression)
        } catch {
            problems.append(
                subject.problem(
                    .memberUnreadable,
                    "The \(format.rawValue) archive could not be copied to a temporary file, from which alone it can "
                        + "be read: \(error.description). Please unpack it and send its content as a zip."))
            return nil
        }
    }

    /// An archive that is read from its end must lie on disk; inside other ones it does not.
    private func feed(
        _ format: ForeignFormat, _ content: PeekableSource
    ) throws(SystemFailure) -> ArchiveFeed {
        guard format.isReadFromItsEnd else { return ArchiveFeed(content) }
        if let extent = content.extent { return ArchiveFeed(extent, ledger) }
        let file = try Spool.file(
            from: content, folder: conditions.spoolFolder, limit: limits.spooledBytes)
        let count = try file.status().size
        return ArchiveFeed(FileExtent(file: file, offset: 0, count: count), ledger)
    }

    private func exploreCompressed(
        _ reader: ArchiveReader, _ format: ForeignFormat, _ subject: Subject, _ visit: Visit
    ) rethrows {
        let layer = subject.inflated(format.rawValue.lowercased())
        guard reader.next() != nil else { return noteDamage(reader, subject) }
        try explore(PeekableSource(ArchiveSource(reader, ledger: ledger)), layer, visit)
    }

    private func exploreMembers(_ reader: ArchiveReader, _ subject: Subject, _ visit: Visit) rethrows {
        var names = NameRegister(container: subject.path, limits: limits)
        while !names.isFull, !isStopped(subject), let member = reader.next() {
            try exploreMember(member, reader, subject, &names, visit)
            problems += names.takeProblems()
        }
        problems += names.takeProblems()
        noteDamage(reader, subject)
        noteEmpty(names, subject)
    }

    private func exploreMember(
        _ member: ArchiveReader.Member, _ reader: ArchiveReader, _ archive: Subject,
        _ names: inout NameRegister, _ visit: Visit
    ) rethrows {
        guard member.kind != .folder, let path = names.path(for: member.name) else { return }
        let inner = Subject(
            path: path, statedBytes: member.size, modified: member.modified, depth: archive.depth + 1)
        guard member.kind == .file else { return problems.append(member.kind.refusal(path)) }
        let content = ArchiveSource(reader, ledger: ledger)
        try explore(PeekableSource(content), inner, visit)
        content.drain(scratch.drain)
    }

    private func noteDamage(_ reader: ArchiveReader, _ subject: Subject) {
        guard let failure = reader.failure else { return }
        problems.append(failure.problem(member: subject.path, after: ledger.produced))
    }
}

extension ForeignFormat {
    fileprivate var missingLibraryMessage: String {
        "This is \(isCompression ? "compressed with" : "an archive of the format") \(rawValue), which is read by "
            + "libarchive, and that is not installed here, so nothing in it was analysed. Please install it "
            + "(`apt-get install libarchive13`), or unpack the file and send its content as a zip."
    }
}

extension ArchiveReader.Member.Kind {
    fileprivate func refusal(_ path: String) -> Problem {
        self == .encrypted
            ? Problem(
                member: path, code: .archiveEncrypted,
                message: "The file is encrypted, so it was not analysed. Please send it without a password.")
            : Problem(
                member: path, code: .notUnderstood,
                message: "This is a link, a device or a pipe, which has no content to analyse.")
    }
}
