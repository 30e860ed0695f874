internal import CaseModel

extension UnitReader {
    /// Hands over the entries of a zip inside something else: by its directory if its bytes lie on disk as
    /// they are, else by the headers in front of the entries.
    func exploreZip(_ content: PeekableSource, _ subject: Subject, _ visit: Visit) rethrows {
        guard try mayEnter(content, subject, visit) else { return }
        var inner = subject
        inner.depth += 1
        guard let extent = content.extent else { return try exploreZipStream(content, inner, visit) }
        let directory = ZipDirectory(of: subject.path, in: extent, limits: limits)
        problems += directory.problems
        if directory.isLost { return try exploreZipStream(content, inner, isTold: true, visit) }
        for (entry, path) in directory.entries where !isStopped(subject) {
            try exploreEntry(entry, path: path, in: extent, depth: inner.depth, visit)
        }
    }

    /// Hands over one entry that the directory of a zip on disk lists.
    ///
    /// `isUnit`: nothing else is read in this unit.
    func exploreEntry(
        _ entry: ZipEntry, path: String, in extent: FileExtent, depth: Int, isUnit: Bool = false,
        _ visit: Visit
    ) rethrows {
        var subject = subject(of: entry, path: path, depth: depth)
        let record = extent.bytes(at: entry.offset, count: 30)
        guard record.starts(with: ZipSignature.local, at: 0), record.count == 30 else {
            let failure: SourceFailure =
                entry.offset + 30 > extent.count
                ? .truncated : .damaged("there is no entry where the archive's directory says")
            problems.append(failure.problem(member: path, after: 0))
            return
        }
        let nameLength = Int(record.uint16(26))
        let start = entry.offset + 30 + Int64(nameLength) + Int64(record.uint16(28))
        if extent.bytes(at: entry.offset + 30, count: nameLength) != entry.name {
            problems.append(subject.problem(.memberName, Self.otherNameMessage))
        }
        subject.compressedBytes = entry.compressedSize
        let data = extent.part(from: start, count: entry.compressedSize)
        if isUnit, let whole = wholeContent(entry, data, subject) {
            return try deliver(whole, subject, [], visit)
        }
        try explore(PeekableSource(checkedContent(entry, data)), subject, visit)
    }

    private func checkedContent(_ entry: ZipEntry, _ data: FileExtent) -> ZipContentSource {
        let raw = PeekableSource(
            FileSource(data, ledger: ledger), capacity: InflateSource.capacity(for: data.count))
        let inner: any ByteSource =
            entry.method == 0
            ? LimitedSource(raw, count: entry.compressedSize) : InflateSource(raw, .none, ledger: ledger)
        return ZipContentSource(inner, .known(crc: entry.crc, size: entry.size))
    }

    func subject(of entry: ZipEntry, path: String, depth: Int) -> Subject {
        var subject = Subject(path: path, statedBytes: entry.size, modified: entry.modified, depth: depth)
        subject.compressedBytes = entry.compressedSize
        return subject
    }

    private static let otherNameMessage =
        "The archive's directory and the entry itself state different names; the directory's was used."
}
