internal import CaseModel

/// The central directory of a zip whose bytes lie on disk.
struct ZipDirectory {
    /// Entries that are files, in the order of the directory, each with its provenance.
    private(set) var entries: [(entry: ZipEntry, path: String)] = []
    private(set) var problems: [Problem] = []
    /// Whether the directory is missing or broken, so that the entries must be found by their own headers.
    private(set) var isLost = false

    private let archive: String
    private let extent: FileExtent

    init(of archive: String, in extent: FileExtent, limits: IntakeLimits) {
        self.archive = archive
        self.extent = extent
        guard let end = ZipEnd(extent) else {
            lose(.archiveTruncated, "The archive has no directory at its end, so it was probably cut off")
            return
        }
        guard !end.isSplit else {
            note(
                .archiveDamaged,
                "This is one part of a split archive and was not analysed. Please join the parts and send one."
            )
            return
        }
        var names = NameRegister(container: archive, limits: limits)
        read(end, &names)
        problems += names.takeProblems()
        if !isLost { dropOverlaps() }
        if entries.isEmpty, problems.isEmpty { note(.memberEmpty, "The archive holds no files.") }
    }

    private mutating func read(_ end: ZipEnd, _ names: inout NameRegister) {
        let directory = extent.part(from: end.directoryOffset, count: end.directorySize)
        let source = PeekableSource(
            FileSource(directory, ledger: UnitLedger(ratio: 1, grace: .max)), capacity: 1 << 16)
        var seen: Int64 = 0
        while !source.isAtEnd {
            guard let entry = next(source) else {
                return lose(.archiveDamaged, "The archive's directory is broken at its entry \(seen + 1)")
            }
            seen += 1
            add(entry, &names)
            if names.isFull { return }
        }
        if directory.count < end.directorySize || !end.counts(seen) {
            lose(
                .archiveDamaged,
                "The archive's directory should list \(end.entryCount) entries but lists \(seen)")
        }
    }

    private func next(_ source: PeekableSource) -> ZipEntry? {
        let record = source.take(46)
        guard record.count == 46, record.starts(with: ZipSignature.central, at: 0) else { return nil }
        let name = source.take(Int(record.uint16(28)))
        let extra = source.take(Int(record.uint16(30)))
        source.skip(Int64(record.uint16(32)))
        guard name.count == Int(record.uint16(28)) else { return nil }
        return ZipEntry(central: record, name: name, extra: extra)
    }

    private mutating func add(_ entry: ZipEntry, _ names: inout NameRegister) {
        guard !entry.isFolder, let path = names.path(for: entry.name) else { return }
        if entry.isLink {
            problems.append(Problem(member: path, code: .notUnderstood, message: Self.linkMessage))
        } else if let obstacle = entry.obstacle(path: path) {
            problems.append(obstacle)
        } else {
            entries.append((entry, path))
        }
    }

    static let linkMessage =
        "This is a symbolic link, which holds no content of its own; it was not followed."
}

extension ZipDirectory {
    /// Entries that share bytes are how a small archive pretends to hold a large one; the first one in
    /// the file is read, the others are not. The name stands for the shortest local header possible.
    private mutating func dropOverlaps() {
        let order = entries.indices.sorted { (entries[$0].entry.offset, $0) < (entries[$1].entry.offset, $1) }
        var end: Int64 = 0
        var dropped: Set<Int> = []
        for index in order {
            let entry = entries[index].entry
            if entry.offset < end {
                dropped.insert(index)
            } else {
                end = entry.offset + 30 + Int64(entry.name.count) + entry.compressedSize
            }
        }
        for index in dropped.sorted() { noteOverlap(entries[index].path) }
        entries = entries.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }

    private mutating func noteOverlap(_ path: String) {
        problems.append(
            Problem(
                member: path, code: .archiveDamaged,
                message: "The archive's directory puts this entry over the bytes of another one, as "
                    + "decompression bombs do; it was not analysed."))
    }

    private mutating func lose(_ code: Problem.Code, _ what: String) {
        isLost = true
        entries = []
        problems = []
        note(code, "\(what); every entry that is still whole was analysed. Please send it again.")
    }

    private mutating func note(_ code: Problem.Code, _ message: String) {
        problems.append(Problem(member: archive, code: code, message: message))
    }
}
