internal import CaseModel
internal import CaseStore
internal import PatternEngine

/// Joins what single members said: derives facts from facts, names packages and machines, and gathers
/// the evidence for the ranking.
struct Correlator {
    let writer: CaseWriter
    let library: PatternLibrary
    let index: PatternIndex

    /// Derives and stores facts that no single member states, with the patterns that fire on them.
    ///
    /// - Parameters:
    ///   - localServers: the Notification Servers whose logs are there.
    ///   - machines: all that logs and tables name, the Notification Servers among them.
    ///   - now: the newest instant in the bundle.
    func derive(
        localServers: Set<String>, machines: Set<String>, now: Timestamp?
    ) throws(CaseStoreError) {
        let rows = try writer.facts(.packageStatusRow)
        let origin = LocalOrigin(
            identities: try writer.facts(.serverIdentity), settings: try writer.facts(.setting))
        let listed = ListedSnapshots(
            manifests: try writer.facts(.listedManifest), folders: try writer.facts(.listedFolder))
        let versions = PackageVersions(
            rows: rows, snapshots: try writer.facts(.snapshot), localServers: localServers,
            localID: origin.id, listed: listed, now: now)
        let codebases = CodebaseStates(
            codebases: try writer.facts(.codebase), rows: rows, others: localServers, machines: machines)
        let kept = KeptPackages(
            urgent: try writer.facts(.urgentPackage), stored: try writer.facts(.storedPackage),
            statusFiles: try writer.facts(.packageStatusFile), policies: try writer.facts(.policyPackage),
            rows: rows)
        let derived =
            versions.facts() + RegistryVersions(try writer.facts(.setting)).facts() + codebases.facts()
            + SiteCoverage(try writer.facts(.siteRow)).facts() + kept.facts()
        var matcher = FactMatcher(index)
        let folders = try writer.queueFolders().map { (member: $0.member, fact: $0.fact) }
        try writer.add((derived + folders).map { matched($0, &matcher) })
    }

    /// Derives what needs counted observations, once GUIDs are known to be packages or not.
    func deriveActivity() throws(CaseStoreError) {
        let activities = Dictionary(
            library.patterns.filter { $0.activity != .none }.map { ($0.id, $0.activity) },
            uniquingKeysWith: { first, _ in first })
        let activity = PackageActivity(
            try writer.observations(of: Set(activities.keys)), activities, places: try writer.firstMembers(),
            policies: try writer.facts(.policyPackage), urgent: try writer.facts(.urgentPackage),
            versions: try writer.facts(.packageVersions))
        var matcher = FactMatcher(index)
        try writer.add(activity.facts().map { matched($0, &matcher) })
    }

    private func matched(
        _ derived: (member: MemberID, fact: Fact), _ matcher: inout FactMatcher
    ) -> CaseWriter.DerivedFact {
        let patterns = matcher.matches(derived.fact).map { index.ids[$0] }
        return CaseWriter.DerivedFact(member: derived.member, fact: derived.fact, patterns: patterns)
    }

    /// Everything the ranking needs.
    ///
    /// - Parameter gaps: what the logs do not cover.
    func evidence(
        servers: [String: Role], errors: Int64, gaps: LogGaps
    ) throws(CaseStoreError) -> CaseEvidence {
        let observations = try writer.observations()
        // Who was recognised but said nothing that could be read is no witness.
        let witnesses = Set(try writer.inputs().filter { $0.records > 0 }.map(\.kind))
        var evidence = CaseEvidence(
            rules: library.rules, meanings: meanings(of: Set(observations.map(\.pattern))),
            observations: observations, witnesses: witnesses,
            servers: servers, affected: try affected(), errors: errors)
        if gaps.isServerBlind { evidence.blind.insert(.nsLog) }
        evidence.errorSets = try writer.errorSets()
        evidence.stated = try writer.statedKinds()
        evidence.tracing = try writer.tracingKinds()
        evidence.product = try product()
        for log in try writer.logEnds() {
            if log.isServer { evidence.serverLogEnd = max(evidence.serverLogEnd ?? log.end, log.end) }
            guard let host = log.host else { continue }
            evidence.logEnds[host] = max(evidence.logEnds[host] ?? log.end, log.end)
        }
        return evidence
    }

    /// What the logs do not cover.
    func gaps(servers: [String: Role]) throws(CaseStoreError) -> LogGaps {
        let changes = try writer.facts(.packageVersions).map(\.fact).filter(\.isNotReady).compactMap { fact in
            fact["database"].flatMap { Int64($0) }.flatMap { PackageVersions.time(of: $0) }
        }
        let logs = try writer.inputs().filter(\.kind.isLog)
        return LogGaps(
            hours: try writer.loggedHours(),
            servers: Set(servers.filter { $0.value == .notificationServer }.keys), changes: changes,
            cuts: logs.compactMap { LogGaps.Cut($0) }, newest: logs.compactMap(\.lastRecord).max())
    }

    /// The newest version of the Notification Server that anything states; if nothing does, that of the newest
    /// agent, for no server manages agents newer than itself.
    private func product() throws(CaseStoreError) -> ProductVersion? {
        let stated = try writer.facts(.productVersions).map(\.fact)
        let newest = { (names: [String]) in
            stated.flatMap { fact in names.compactMap { fact[$0] } }.compactMap { ProductVersion($0) }.max()
        }
        return newest(["server_product"]) ?? newest(["agent", "plugin"])
    }

    /// The way of each package to each server that is to have it.
    func journeys(_ evidence: CaseEvidence) throws(CaseStoreError) -> [PackageJourney] {
        var cells: [(package: GUID, server: String?)] = []
        var times: [GUID: Timestamp] = [:]
        for stored in try writer.facts(.packageVersions) {
            guard let package = stored.fact.package else { continue }
            cells.append((package, stored.fact.server))
            let version = stored.fact["database"].flatMap { Int64($0) }
            times[package] = version.flatMap { PackageVersions.time(of: $0) }
        }
        let journeys = Journeys(
            library.journey, evidence.observations, cells: cells, roles: evidence.servers,
            versionTimes: times
        ).all()
        if journeys.omitted > 0 {
            let message =
                "There are more than \(Journeys.maximum) pairs of package and server; the stages of \(journeys.omitted) are not told. Export fewer packages."
            try writer.add(problems: [Problem(member: "", code: .limitReached, message: message)])
        }
        return journeys.journeys
    }

    private func meanings(of fired: Set<String>) -> [String: PatternMeaning] {
        var meanings: [String: PatternMeaning] = [:]
        for pattern in library.patterns where fired.contains(pattern.id) {
            let weights = Dictionary(
                pattern.evidence.map { ($0.diagnosis, $0.weight) }, uniquingKeysWith: { first, _ in first })
            var meaning = PatternMeaning(
                title: pattern.title, provesAlone: pattern.provesAlone, repeats: pattern.repeats,
                onlyBefore: pattern.onlyBefore, weights: weights)
            for evidence in pattern.evidence { meaning.ends[evidence.diagnosis] = evidence.ends }
            meanings[pattern.id] = meaning
        }
        return meanings
    }

    /// Where each package is not ready, as the versions and states side by side say.
    private func affected() throws(CaseStoreError) -> [GUID: Set<String>] {
        var affected: [GUID: Set<String>] = [:]
        for stored in try writer.facts(.packageVersions) {
            guard let package = stored.fact.package, let server = stored.fact.server else { continue }
            if stored.fact.isNotReady { affected[package, default: []].insert(server) }
        }
        return affected
    }
}

extension Fact {
    /// Whether a derived version fact shows a package that is not ready, or not in its newest version.
    var isNotReady: Bool {
        if let status = self["status"], status.lowercased() != "ready" { return true }
        guard let database = self["database"] else { return false }
        return [self["reported"], self["ps_snapshot"]].contains { $0 != nil && $0 != database }
    }
}

extension LogGaps.Cut {
    /// `nil` for a log that was read to its end, or of which nobody knows whose it is or when it ends.
    fileprivate init?(_ input: CaseReport.Input) {
        guard !input.complete, let host = input.host, let last = input.lastRecord else { return nil }
        self.init(host: host, member: input.member, last: last)
    }
}

extension CaseReport.Input {
    /// When its last record was written.
    fileprivate var lastRecord: Timestamp? { last.flatMap { Timestamp.span($0)?.lowerBound } }
}
