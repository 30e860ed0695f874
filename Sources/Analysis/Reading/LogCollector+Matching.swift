internal import CaseModel
internal import PatternEngine

/// What a record is counted under: the patterns that fire on it, and what they speak of.
extension LogCollector {
    /// Matches and counts a record, and keeps it if anything it belongs to wants it.
    mutating func take(
        _ record: EventRecord, _ message: Span<UInt8>, at base: Int, in bytes: Span<UInt8>, dropped: Int64,
        hits: ArraySlice<LiteralScanner.Hit>
    ) {
        found.clear()
        packages.clear()
        if !hits.isEmpty {
            matcher.match(
                message, at: base, source: bytes.extracting(record.source.range), severity: record.severity,
                kinds: kinds, hits: hits)
            if !matcher.matched.isEmpty { findPackages(message, at: base) }
            for match in matcher.matched { found.append(foundMatch(match, message)) }
        }
        let isError = record.severity == 1
        var keeping = RecordKeeper.Keeping.no
        claims.clear()
        for match in found {
            let wish = keeper.count(match.cell, isError: isError, time: clock.time)
            if wish != .no { claims.append(.match(key(match.cell))) }
            keeping = max(keeping, wish)
            news.note(match.cell.pattern)
        }
        if isError, !found.isEmpty { errorSets.add(found) }
        if found.contains(where: { index.isSign[$0.cell.pattern] }) { keeper.noteSign(at: clock.time) }
        let named =
            guids.isEmpty ? [] : keeper.count(mentions: guids, packages: namedPackages)
        for package in named { claims.append(.mention(package, host: hosts.current)) }
        if found.isEmpty, let kind = unexplained(message, severity: record.severity) {
            claims.append(.template(kind))
        }
        guard !claims.isEmpty else { return }
        clock.noteZone(in: message)
        let place = SamplePlace(member: member, record: records)
        guard claims.contains(where: { standing.wants($0, at: place) }) else { return }
        var event = event(
            record, in: bytes, dropped: dropped, isInContext: keeping == .inContext, keptMatches(message),
            named)
        event.claims = claims
        keeper.keep(event, inContext: keeping == .inContext)
    }

    /// The packages that the record's matches name, or the words before its GUIDs.
    private var namedPackages: [GUID] { found.isEmpty ? [] : found.compactMap(\.package) + packages }

    private mutating func findPackages(_ message: Span<UInt8>, at base: Int) {
        for (guid, start) in zip(guids, guidStarts) where PackageWord.precedes(start - base, in: message) {
            packages.append(guid)
        }
    }

    /// The package that a record speaks of, if its match does not say: the only one that is called so, or the
    /// only GUID there is.
    private var onlyPackage: GUID? {
        if packages.count == 1 { return packages[0] }
        return packages.isEmpty && guids.count == 1 ? guids[0] : nil
    }

    /// What kind of error a record is that nothing explains, if it is the first of its kind.
    private mutating func unexplained(_ message: Span<UInt8>, severity: UInt8) -> UInt64? {
        guard severity == 1 || severity == 2 else { return nil }
        return keeper.count(unexplained: message, severity: severity, record: records, time: clock.time)
    }

    /// What a match is counted under: the package that it or the record names; the server it names, or the
    /// agent that wrote it.
    private mutating func foundMatch(_ match: MatchedPattern, _ message: Span<UInt8>) -> FoundMatch {
        let package = matcher.range(of: .package, in: match).flatMap { GUID(message, at: $0.lowerBound) }
        let named = matcher.range(of: .server, in: match) ?? matcher.range(of: .machine, in: match)
        var server = named.flatMap { servers.number(of: message.extracting($0)) }
        if server == nil, isOfAgent || index.isOfAgent(match.pattern, kinds: kinds) {
            server = (hosts.current ?? host).map { servers.number(named: $0) }
        }
        return FoundMatch(
            match: match, package: package,
            cell: RecordKeeper.Cell(
                pattern: match.pattern, package: package ?? onlyPackage, server: server ?? -1))
    }
}
