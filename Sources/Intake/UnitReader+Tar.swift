internal import CaseModel

extension UnitReader {
    /// Hands over the files of a tar, in its order.
    func exploreTar(_ content: PeekableSource, _ subject: Subject, _ visit: Visit) rethrows {
        // A compressed tar is one container to whoever made it.
        var subject = subject
        if subject.isInflated { subject.depth -= 1 }
        guard try mayEnter(content, subject, visit) else { return }
        var names = NameRegister(container: subject.path, limits: limits)
        var pending = TarPending()
        while !names.isFull, !isStopped(subject), let header = nextHeader(content, subject) {
            switch header.kind {
            case .gnuLongName, .paxHeader, .ignored: pending.read(header, content, limits: limits)
            default:
                try exploreTarMember(header, pending, content, subject, &names, visit)
                pending = TarPending()
            }
            problems += names.takeProblems()
        }
        noteEmpty(names, subject)
    }

    private func exploreTarMember(
        _ header: TarHeader, _ pending: TarPending, _ content: PeekableSource, _ subject: Subject,
        _ names: inout NameRegister, _ visit: Visit
    ) rethrows {
        let size = header.kind == .file || header.isSparse ? pending.records.size ?? header.size : 0
        let stated = pending.name ?? header.name
        if case .sparse(moreHeaders: true) = header.kind { skipSparseMap(content) }
        let body = LimitedSource(content, count: size)
        defer {
            body.skipRest()
            content.skip(-size & 511)
        }
        guard header.kind == .file || header.kind == .special || header.isSparse,
            let path = names.path(for: stated)
        else { return }
        problems += names.takeProblems()
        guard header.kind == .file, !pending.records.isSparse else {
            problems.append(refusal(header, path: path))
            return
        }
        let inner = Subject(
            path: path, statedBytes: size,
            modified: CivilTime(unixSeconds: pending.records.modified ?? header.modified),
            depth: subject.depth + 1)
        try explore(PeekableSource(body), inner, visit)
    }

    /// The next header, or `nil` at the end of the archive or where it is damaged.
    private func nextHeader(_ content: PeekableSource, _ subject: Subject) -> TarHeader? {
        let position = content.position
        let block = content.take(TarHeader.blockSize)
        if block.count == TarHeader.blockSize, let header = TarHeader(block) { return header }
        if block.count == TarHeader.blockSize, block.allSatisfy({ $0 == 0 }) {
            // Reading on lets the compression around it check its own end.
            content.skip(.max)
        }
        let failure: SourceFailure? =
            if let failure = content.failure {
                failure
            } else if block.count < TarHeader.blockSize {
                .truncated
            } else if block.contains(where: { $0 != 0 }) {
                .headerMissing
            } else {
                nil
            }
        if let failure { problems.append(failure.problem(member: subject.path, after: position)) }
        return nil
    }

    /// Blocks of 512 bytes that map the holes of a sparse file; byte 504 says whether one more follows.
    private func skipSparseMap(_ content: PeekableSource) {
        while true {
            let block = content.take(TarHeader.blockSize)
            if block.count < TarHeader.blockSize || block[504] == 0 { return }
        }
    }

    private func refusal(_ header: TarHeader, path: String) -> Problem {
        header.kind == .special
            ? Problem(
                member: path, code: .notUnderstood,
                message: "This is a device or a pipe, which has no content to analyse.")
            : Problem(
                member: path, code: .archiveMethod,
                message:
                    "The file is stored with holes (sparse), which is not supported, and was not analysed. "
                    + "Please pack it without the option --sparse.")
    }

    /// Whether the unit turned out to be a decompression bomb; says so of the container, once.
    func isStopped(_ subject: Subject) -> Bool {
        guard ledger.isExhausted else { return false }
        let problem = SourceFailure.ratio.problem(member: subject.path, after: ledger.produced)
        if !problems.contains(problem) { problems.append(problem) }
        return true
    }

    /// Says that an archive holds nothing, unless something else was said of it already.
    func noteEmpty(_ names: NameRegister, _ subject: Subject) {
        guard names.count == 0, !problems.contains(where: { $0.member == subject.path }) else { return }
        problems.append(subject.problem(.memberEmpty, "The archive holds no files."))
    }
}

extension TarHeader {
    var isSparse: Bool {
        if case .sparse = kind { true } else { false }
    }
}

/// What extended headers said about the member that follows them.
private struct TarPending {
    var name: [UInt8]?
    var records = PaxRecords([])

    mutating func read(_ header: TarHeader, _ content: PeekableSource, limits: IntakeLimits) {
        let kept = content.take(Int(min(header.size, Int64(limits.tarHeaderBytes))))
        content.skip(header.paddedSize - Int64(kept.count))
        switch header.kind {
        case .gnuLongName: name = Array(kept.prefix { $0 != 0 })
        case .paxHeader:
            records = PaxRecords(kept)
            name = records.path ?? name
        default: break
        }
    }
}
