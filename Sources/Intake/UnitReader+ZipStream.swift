internal import CaseModel

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
        while !names.isFull, !isStopped(subject), content.peek(4) == ZipSignature.local {
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
        noteZipEnd(content, next, subject, isTold: isTold || names.isFull || isStopped(subject))
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
        if isSubject { subject.layers = archive.layers }
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
