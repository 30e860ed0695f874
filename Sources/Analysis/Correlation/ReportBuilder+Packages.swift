internal import CaseModel
internal import CaseStore
internal import Diagnosis

extension ReportBuilder {
    /// Package × server pairs whose stages are told in the report, broken ones first; the case has all.
    static let toldJourneys = 1_000

    /// The packages with their way to each server, and the evidence that only these refer to.
    func tell(
        _ journeys: [PackageJourney], _ numbering: inout EvidenceNumbering
    ) throws(CaseStoreError) -> (packages: [CaseReport.PackageState], evidence: [CaseReport.Evidence]) {
        let versions = try versions()
        let told = Set(
            journeys.indices.sorted { rank(journeys[$0], $0) < rank(journeys[$1], $1) }
                .prefix(ReportBuilder.toldJourneys))
        var states: [CaseReport.PackageState] = []
        var evidence: [CaseReport.Evidence] = []
        for (index, journey) in journeys.enumerated() where journey.isWorthTelling {
            let facts = versions[journey.package] ?? [:]
            if states.last?.guid != journey.package.description {
                states.append(state(of: journey.package, facts))
            }
            guard let server = journey.server else { continue }
            let fact = facts[server]
            note(reported: fact, in: &states[states.count - 1])
            let stages = told.contains(index) ? journey.stages : []
            for pattern in stages.compactMap(\.pattern) where numbering.known(pattern) == nil {
                evidence.append(try item(pattern, id: numbering.number(of: pattern)))
            }
            states[states.count - 1].servers.append(
                .init(
                    host: server, state: fact?.stateOnServer ?? "unknown", brokenAt: journey.brokenAt?.id,
                    stages: stages.map { stage($0, numbering) }))
        }
        return (states, evidence)
    }

    private func rank(_ journey: PackageJourney, _ index: Int) -> (Int, Int) {
        (journey.brokenAt == nil ? 1 : 0, index)
    }

    private func state(of package: GUID, _ facts: [String: Fact]) -> CaseReport.PackageState {
        let any = facts.sorted { $0.key < $1.key }.map(\.value)
        return CaseReport.PackageState(
            guid: package.description, name: names[package] ?? nil,
            versions: .init(
                database: any.lazy.compactMap { $0["database"].flatMap { Int64($0) } }.first,
                server: any.lazy.compactMap { $0["ns_snapshot"].flatMap { Int64($0) } }.first), servers: [])
    }

    private func note(reported fact: Fact?, in state: inout CaseReport.PackageState) {
        let reported = fact?["reported"].flatMap { Int64($0) }
        state.versions.reported = [state.versions.reported, reported].compactMap { $0 }.min()
    }

    private func stage(_ stage: PackageJourney.Stage, _ numbering: EvidenceNumbering) -> CaseReport.Stage {
        CaseReport.Stage(
            stage: stage.id, state: stage.state.rawValue, time: stage.time?.description,
            witness: stage.witness?.rawValue,
            evidence: [stage.pattern.flatMap { numbering.known($0) }].compactMap { $0 })
    }

    /// A pattern that no diagnosis shows, as evidence without weight.
    private func item(_ pattern: String, id: String) throws(CaseStoreError) -> CaseReport.Evidence {
        let observations = evidence.observations.filter { $0.pattern == pattern }
        return CaseReport.Evidence(
            id: id, pattern: pattern, title: evidence.meanings[pattern]?.title ?? pattern, supports: false,
            weight: 0,
            count: observations.map(\.count).reduce(0, +),
            first: observations.compactMap(\.first).min()?.description,
            last: observations.compactMap(\.last).max()?.description,
            samples: try writer.samples(of: pattern, packages: [], limit: 1))
    }

    private func versions() throws(CaseStoreError) -> [GUID: [String: Fact]] {
        var versions: [GUID: [String: Fact]] = [:]
        for stored in try writer.facts(.packageVersions) {
            guard let package = stored.fact.package else { continue }
            versions[package, default: [:]][stored.fact.server ?? ""] = stored.fact
        }
        return versions
    }

    /// The report with what was concluded beside it.
    func findings(of report: CaseReport, _ judgement: Judgement) throws(CaseStoreError) -> Findings {
        let diagnoses = zip(report.diagnoses, judgement.findings).map { diagnosis, finding in
            CaseWriter.StoredDiagnosis(
                diagnosis, weights: finding.evidence.map { ($0.pattern, rounded($0.weight)) })
        }
        let weighings = Weighings(
            library: library, evidence: evidence, judgement: judgement, factCounts: try writer.factCounts())
        return Findings(
            report: report, diagnoses: diagnoses, weighings: weighings.all(), journeys: journeys)
    }
}

extension PackageJourney {
    /// Whether anything is known of it.
    fileprivate var isWorthTelling: Bool { stages.contains { $0.state != .unknown } }
}

extension Fact {
    /// A package's state on a server in one phrase.
    fileprivate var stateOnServer: String {
        if let status = self["status"] { return status }
        return isNotReady ? "not in the newest version" : "unknown"
    }
}
