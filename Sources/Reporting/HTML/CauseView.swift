import CaseModel

/// A diagnosis as the page's templates see it.
struct CauseView {
    let id: HTMLText
    let anchor: HTMLText
    let rank: Int
    let depth: Int
    let title: HTMLText
    let summary: HTMLText
    let percent: Int
    /// `high`, `medium` or `low`: a class that chooses a colour, beside the figure itself.
    let grade: HTMLText
    let reference: HTMLText
    let sectionTitle: HTMLText
    let explained: HTMLText
    let causedBy: [Link]
    let leadsTo: [Link]
    let packages: Capped<NamedPackage>
    let servers: Capped<HTMLText>
    let supporting: Capped<EvidenceView>
    let contradicting: Capped<EvidenceView>
    let hasEvidence: Bool
    let steps: [StepView]

    /// A package that the cause affects.
    struct NamedPackage {
        let guid: HTMLText
        let name: HTMLText
    }

    /// Another diagnosis of the same report.
    struct Link {
        let target: HTMLText
        let label: HTMLText
    }

    init(_ placed: PlacedCause, in report: CaseReport, anchors: inout Anchors) {
        let diagnosis = placed.diagnosis
        id = HTMLText(diagnosis.id)
        anchor = anchors.claim("diagnosis-\(diagnosis.id)")
        rank = diagnosis.rank
        depth = placed.depth
        title = HTMLText(diagnosis.title)
        summary = HTMLText(diagnosis.summary)
        percent = Reporting.percent(diagnosis.confidence)
        grade = HTMLText(percent >= 70 ? "high" : percent >= 40 ? "medium" : "low")
        reference = HTMLText(diagnosis.reference)
        sectionTitle = HTMLText(diagnosis.article?.title)
        explained = HTMLText(diagnosis.explained)
        causedBy = CauseView.links(to: [diagnosis.causedBy].compactMap(\.self), in: report)
        leadsTo = CauseView.links(to: diagnosis.leadsTo, in: report)
        packages = Capped(diagnosis.packages, at: PageLimit.affected) {
            NamedPackage(guid: HTMLText($0.guid), name: HTMLText($0.name))
        }
        servers = Capped(diagnosis.servers, at: PageLimit.servers) { HTMLText($0) }
        supporting = CauseView.capped(diagnosis.supporting, &anchors)
        contradicting = CauseView.capped(diagnosis.contradicting, &anchors)
        hasEvidence = !diagnosis.evidence.isEmpty
        steps = diagnosis.remedy.enumerated().map { StepView($0.element, number: $0.offset + 1) }
    }
}

extension CauseView {
    private static func links(to ids: [String], in report: CaseReport) -> [Link] {
        ids.map { id in
            let diagnosis = report.diagnoses.first { $0.id == id }
            return Link(
                target: HTMLText(diagnosis.map { "#diagnosis-\($0.id)" }),
                label: HTMLText(diagnosis.map { "\($0.rank). \($0.title)" } ?? id))
        }
    }

    private static func capped(
        _ evidence: [CaseReport.Evidence], _ anchors: inout Anchors
    ) -> Capped<EvidenceView> {
        var views: [EvidenceView] = []
        for item in evidence { views.append(EvidenceView(item, anchors: &anchors)) }
        return Capped(views, at: PageLimit.evidence, \.self)
    }
}
