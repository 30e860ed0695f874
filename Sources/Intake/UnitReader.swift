internal import CaseModel

/// Reads one unit: takes containers apart, however they are nested, and hands over their members in order.
///
/// One reader is used once, by one worker.
final class UnitReader {
    let unit: Int
    let conditions: IntakeUnit.Conditions
    let ledger: UnitLedger
    let scratch: Scratch
    var problems: [Problem] = []
    private var memberCount = 0

    init(unit: IntakeUnit, _ notes: ReadingNotes, _ scratch: Scratch) {
        self.unit = unit.ordinal
        self.scratch = scratch
        conditions = unit.conditions
        ledger = UnitLedger(
            ratio: conditions.limits.ratio, grace: conditions.grace, stated: unit.statedBytes, notes: notes)
    }

    var limits: IntakeLimits { conditions.limits }

    /// The bytes of a file or of a part of it.
    func source(_ extent: FileExtent) -> PeekableSource {
        PeekableSource(
            FileSource(extent, ledger: ledger), capacity: Int(min(extent.count, Int64(limits.headBytes))))
    }

    typealias Visit = (MemberStream) throws -> Void

    /// Finds out what the content is and hands over the members in it, or itself as one.
    func explore(_ content: PeekableSource, _ subject: Subject, _ visit: Visit) rethrows {
        let head = content.peek(limits.headBytes)
        if let start = eventStart(head, subject) { return try peel(content, subject, start, visit) }
        switch ContainerKind(head: head, path: subject.statedPath) {
        case .gzip: try exploreGzip(content, subject, head, visit)
        case .tar: try exploreTar(content, subject, visit)
        case .zip: try exploreZip(content, subject, visit)
        case .foreign(let format): try exploreForeign(format, content, subject, visit)
        case nil: try deliver(content, subject, [], visit)
        }
    }

    /// Whether content that begins so is handed over as it is: `explore` would not look into it.
    func isMember(_ head: [UInt8], _ subject: Subject) -> Bool {
        eventStart(head, subject) == nil && ContainerKind(head: head, path: subject.statedPath) == nil
    }

    /// Hands a member to the visitor.
    func deliver(
        _ content: PeekableSource, _ subject: Subject, _ known: [Problem] = [], _ visit: Visit
    ) rethrows {
        guard memberCount < limits.members else { return noteFull(subject) }
        let info = MemberInfo(
            id: MemberID(unit: unit, index: memberCount), path: subject.path,
            statedBytes: subject.statedBytes, compressedBytes: subject.compressedBytes,
            modified: subject.modified)
        memberCount += 1
        let stream = MemberStream(
            content, info: info, layers: subject.layers, problems: known, limits: limits,
            scratch: scratch, ledger: ledger)
        defer { problems += stream.unreportedProblems }
        try visit(stream)
    }

    /// Whether one more container may be opened; if not, what it holds is handed over as it is.
    func mayEnter(
        _ content: PeekableSource, _ subject: Subject, _ visit: Visit
    ) rethrows -> Bool {
        if subject.depth < limits.nesting { return true }
        try deliver(
            content, subject,
            [
                subject.problem(
                    .archiveNesting,
                    "This lies \(limits.nesting) archives deep and is one itself; it was not opened. "
                        + "Please send it on its own.")
            ], visit)
        return false
    }

    private func noteFull(_ subject: Subject) {
        problems.append(
            subject.problem(
                .archiveEntries,
                "More than \(limits.members) members are in one archive; this one was not analysed. "
                    + "Please send it in parts."))
    }
}

extension UnitReader {
    /// A compressed file is the same member as its content, unless that is an archive.
    private func exploreGzip(
        _ content: PeekableSource, _ subject: Subject, _ head: [UInt8], _ visit: Visit
    ) rethrows {
        guard try mayEnter(content, subject, visit) else { return }
        // Seconds since 1970; 0 says that there is none (RFC 1952, 2.3.1).
        let time = head.uint32(4) == 0 ? nil : CivilTime(unixSeconds: Int64(head.uint32(4)))
        let inflated = PeekableSource(InflateSource(content, .gzip, ledger: ledger))
        try explore(inflated, subject.inflated("gzip", modified: time), visit)
    }

    private func eventStart(_ head: [UInt8], _ subject: Subject) -> EventFile.Start? {
        guard subject.depth < limits.nesting, EventFile.matches(subject.statedPath) else { return nil }
        return EventFile.start(in: head, within: limits.eventHeaderBytes)
    }

    /// Takes the private header and the compression of an event file away; it stays the same member.
    private func peel(
        _ content: PeekableSource, _ subject: Subject, _ start: EventFile.Start, _ visit: Visit
    ) rethrows {
        content.skip(Int64(start.offset))
        var inner = subject
        if start.offset > 0 { inner.layers.append("header") }
        inner = inner.inflated(start.layer.rawValue)
        switch start.layer {
        case .gzip: try explore(inflating(content, .gzip), inner, visit)
        case .zlib: try explore(inflating(content, .zlib), inner, visit)
        case .rawDeflate: try explore(inflating(content, .none), inner, visit)
        case .zip: try exploreZipStream(content, inner, firstIsSubject: true, visit)
        }
    }

    func inflating(_ content: PeekableSource, _ wrapper: Inflater.Wrapper) -> PeekableSource {
        PeekableSource(InflateSource(content, wrapper, ledger: ledger))
    }
}
