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
        for (entry, path) in directory.entries {
            try exploreEntry(entry, path: path, in: extent, depth: inner.depth, visit)
        }
    }

    /// Hands over one entry that the directory of a zip on disk lists.
    func exploreEntry(
        _ entry: ZipEntry, path: String, in extent: FileExtent, depth: Int, _ visit: Visit
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
        let raw = PeekableSource(
            FileSource(data, ledger: ledger), capacity: InflateSource.capacity(for: data.count))
        let inner: any ByteSource =
            entry.method == 0
            ? LimitedSource(raw, count: entry.compressedSize) : InflateSource(raw, .none, ledger: ledger)
        let checked = ZipContentSource(inner, .known(crc: entry.crc, size: entry.size))
        try explore(PeekableSource(checked), subject, visit)
    }

    private func subject(of entry: ZipEntry, path: String, depth: Int) -> Subject {
        var subject = Subject(path: path, statedBytes: entry.size, modified: entry.modified, depth: depth)
        subject.statedName = MemberName(entry.name, limit: limits.nameBytes).path
        subject.compressedBytes = entry.compressedSize
        return subject
    }

    private static let otherNameMessage =
        "The archive's directory and the entry itself state different names; the directory's was used."
}

extension UnitReader {
    /// Hands over entries by the headers in front of them, as far as they go.
    ///
    /// `firstIsSubject`: the first entry is the content of an event file, not a member of its own.
    /// `isTold`: the archive's own damage is in the report already.
    func exploreZipStream(
        _ content: PeekableSource, _ subject: Subject, firstIsSubject: Bool = false, isTold: Bool = false,
        _ visit: Visit
    ) rethrows {
        var names = NameRegister(container: subject.path, limits: limits)
        var isTold = isTold
        if content.peek(4) == ZipSignature.descriptor { content.skip(4) }
        while !names.isFull, content.peek(4) == ZipSignature.local {
            let isSubject = firstIsSubject && names.count == 0
            let next = try exploreStreamEntry(content, subject, isSubject, &names, visit)
            isTold = isTold || next == .unreachable
            if next != .reached { break }
        }
        problems += names.takeProblems()
        let next = content.peek(4)
        if next == ZipSignature.central || next == ZipSignature.end || next == ZipSignature.end64 {
            content.skip(.max)
        }
        noteZipEnd(content, next, subject, isTold: isTold || names.isFull)
        if !isTold { noteEmpty(names, subject) }
    }

    private func noteZipEnd(_ content: PeekableSource, _ next: [UInt8], _ subject: Subject, isTold: Bool) {
        let isEnd = next.starts(with: [0x50, 0x4B], at: 0) && next != ZipSignature.local
        guard !isTold,
            let failure = content.failure ?? (isEnd ? nil : next.count < 4 ? .truncated : .headerMissing)
        else { return }
        problems.append(failure.problem(member: subject.path, after: content.position))
    }

    /// Where the stream stands after an entry.
    private enum Next {
        case reached, damaged
        /// The entry was refused, and its length is not known.
        case unreachable
    }

    private func exploreStreamEntry(
        _ content: PeekableSource, _ archive: Subject, _ isSubject: Bool, _ names: inout NameRegister,
        _ visit: Visit
    ) rethrows -> Next {
        guard let entry = takeLocalHeader(content) else { return .damaged }
        let hasLength = !entry.hasDescriptor
        if entry.isFolder, entry.compressedSize == 0 || hasLength {
            return !entry.hasDescriptor ? skip(content, entry.compressedSize) : skipFolder(content)
        }
        guard let path = names.path(for: entry.name) else { return .unreachable }
        problems += names.takeProblems()
        var subject = subject(of: entry, path: isSubject ? archive.path : path, depth: archive.depth)
        if isSubject { subject.statedName = archive.statedName; subject.layers = archive.layers }
        if !hasLength { (subject.statedBytes, subject.compressedBytes) = (nil, nil) }
        if let obstacle = entry.obstacle(path: subject.path) {
            problems.append(obstacle)
            return hasLength ? skip(content, entry.compressedSize) : .unreachable
        }
        let start = content.position
        let checked = ZipContentSource(contentSource(content, entry), claim(entry, content, start))
        try explore(PeekableSource(checked), subject, visit)
        checked.drain(scratch.drain)
        if hasLength { return skip(content, start + entry.compressedSize - content.position) }
        return checked.failure == nil || checked.failure == .checksum ? .reached : .damaged
    }

    private func contentSource(_ content: PeekableSource, _ entry: ZipEntry) -> any ByteSource {
        if entry.method == 8 { return InflateSource(content, .none, ledger: ledger) }
        return entry.hasDescriptor
            ? ScannedSource(content) : LimitedSource(content, count: entry.compressedSize)
    }

    private func claim(_ entry: ZipEntry, _ content: PeekableSource, _ start: Int64) -> ZipContentSource.Claim
    {
        entry.hasDescriptor ? .descriptor(content, start: start) : .known(crc: entry.crc, size: entry.size)
    }

    private func takeLocalHeader(_ content: PeekableSource) -> ZipEntry? {
        let record = content.peek(30)
        guard record.count == 30 else { return nil }
        content.skip(30)
        let name = content.take(Int(record.uint16(26)))
        let extra = content.take(Int(record.uint16(28)))
        guard name.count == Int(record.uint16(26)), extra.count == Int(record.uint16(28)) else { return nil }
        return ZipEntry(local: record, name: name, extra: extra)
    }

    /// Passes over `count` bytes, unless they are not there or were read beyond already.
    private func skip(_ content: PeekableSource, _ count: Int64) -> Next {
        count >= 0 && content.skip(count) == count ? .reached : .damaged
    }

    /// A folder with a descriptor: nothing, or an empty deflate stream, and then the descriptor.
    private func skipFolder(_ content: PeekableSource) -> Next {
        if content.peek(2) == [3, 0] { content.skip(2) }
        if content.peek(4) == ZipSignature.descriptor { content.skip(4) }
        content.skip(12)
        return .reached
    }
}
