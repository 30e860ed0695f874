internal import CaseModel
internal import CaseStore
internal import Diagnosis
internal import PatternEngine

/// Writes the report of a case from its judgement and what was stored.
struct ReportBuilder {
    let writer: CaseWriter
    let library: PatternLibrary
    let evidence: CaseEvidence
    let names: [GUID: String?]
    let journeys: [PackageJourney]
    let gaps: LogGaps

    /// Places that are shown for each pattern of a diagnosis.
    static let samplesPerPattern = 8
    /// Nothing is certain: what rounds to one is shown as this.
    static let surest = 0.999
    /// Patterns that are shown for each diagnosis.
    static let patternsPerDiagnosis = 12
    /// Kinds of unexplained errors that are shown.
    static let unexplained = 40

    func report(_ judgement: Judgement, tool: CaseReport.Tool) throws(CaseStoreError) -> CaseReport {
        var report = CaseReport(tool: tool, verdict: "")
        report.inputs = try writer.inputs()
        report.totals = try writer.totals()
        report.problems = try writer.problems()
        var numbering = EvidenceNumbering()
        for (index, finding) in judgement.findings.enumerated() {
            report.diagnoses.append(try diagnosis(finding, rank: index + 1, &numbering))
        }
        let told = try tell(journeys, &numbering)
        (report.packages, report.stageEvidence) = (told.packages, told.evidence)
        report.journey = library.journey.stages.map {
            CaseReport.StageName(stage: $0.id, title: $0.title, place: $0.place)
        }
        report.ruledOut = judgement.ruledOut.map { ruled in
            CaseReport.RuledOut(
                id: ruled.rule.id, section: ruled.rule.article?.section, because: ruled.because,
                evidence: ruled.patterns.compactMap { numbering.known($0) })
        }
        report.notJudged = judgement.notJudged.map { rule in
            CaseReport.NotJudged(
                id: rule.id, section: rule.article?.section,
                missing: rule.collect.map { "\($0.what) (\($0.from))" })
        }
        report.requests = gaps.requests + RequestList(judgement.notJudged, library.requests).ranked
        report.gaps = gaps.gaps
        report.activity =
            MachineActivity(
                hours: try writer.hourCounts(),
                restarts: try writer.sightings(ofAny: library.journey.restarts)
            ).activity
        let clusters = UnexplainedClusters(try writer.unexplained())
        report.unexplained = clusters.ranked(beside: report.diagnoses, limit: ReportBuilder.unexplained)
        report.decode(with: library.decoder)
        report.verdict = Verdict(report).sentence
        return report
    }

    private func diagnosis(
        _ finding: Judgement.Finding, rank: Int, _ numbering: inout EvidenceNumbering
    ) throws(CaseStoreError) -> CaseReport.Diagnosis {
        var shown: [CaseReport.Evidence] = []
        for weighed in finding.evidence.prefix(ReportBuilder.patternsPerDiagnosis) {
            shown.append(try item(weighed, finding, id: numbering.number(of: weighed.pattern)))
        }
        let words = SentenceFiller(
            packages: finding.packages, servers: finding.servers, names: names,
            effectOn: finding.rule.effectOn)
        let filler = ScriptFiller(words: words, product: evidence.product)
        var diagnosis = CaseReport.Diagnosis(
            rank: rank, id: finding.rule.id, title: finding.rule.title,
            summary: words.sentence(finding.rule.summary), article: finding.rule.article,
            confidence: min(rounded(finding.confidence), ReportBuilder.surest),
            explains: .init(errors: min(finding.errors, evidence.errors), ofErrors: evidence.errors),
            packages: finding.packages.map { .init(guid: $0.description, name: names[$0] ?? nil) },
            servers: finding.servers, evidence: shown, remedy: filler.fill(finding.rule.remedy),
            leadsTo: finding.leadsTo, causedBy: finding.causedBy)
        if !finding.rule.customer.isEmpty { diagnosis.customer = words.sentence(finding.rule.customer) }
        return diagnosis
    }

    private func item(
        _ weighed: Judgement.WeighedPattern, _ finding: Judgement.Finding, id: String
    ) throws(CaseStoreError) -> CaseReport.Evidence {
        CaseReport.Evidence(
            id: id, pattern: weighed.pattern,
            title: evidence.meanings[weighed.pattern]?.title ?? weighed.pattern,
            supports: weighed.weight > 0, weight: rounded(weighed.weight),
            count: weighed.observations.map(\.count).reduce(0, +),
            first: weighed.observations.compactMap(\.first).min()?.description,
            last: weighed.observations.compactMap(\.last).max()?.description,
            samples: try writer.samples(
                of: weighed.pattern, packages: finding.packages, limit: ReportBuilder.samplesPerPattern))
    }

    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Gives each pattern one evidence number, in order of first mention: E1, E2, …
struct EvidenceNumbering {
    private var numbers: [String: Int] = [:]

    mutating func number(of pattern: String) -> String {
        let number = numbers[pattern] ?? numbers.count + 1
        numbers[pattern] = number
        return "E\(number)"
    }

    func known(_ pattern: String) -> String? { numbers[pattern].map { "E\($0)" } }
}
