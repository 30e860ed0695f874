import CaseModel

/// A diagnosis as the page's templates see it.
struct CauseView {
    let id: HTMLText
    let anchor: HTMLText
    let rank: Int
    let depth: Int
    let isConsequence: Bool
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
    /// Whether there is anything it leads to.
    let leads: Bool
    let packages: Capped<NamedPackage>
    let servers: Capped<HTMLText>
    let supporting: Capped<EvidenceView>
    let contradicting: Capped<EvidenceView>
    let hasEvidence: Bool
    /// How much speaks for it and against it, `5 signs, 1 against`.
    let signs: HTMLText
    let steps: [StepView]
    let hasSteps: Bool
    /// What the customer may be told; empty where the cause is not likely enough to be told.
    let customer: HTMLText
    /// How many steps there are and what they risk, `3 steps, 1 of high risk`.
    let effort: HTMLText

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

    init(
        _ placed: PlacedCause, in report: CaseReport, anchors: inout Anchors, room: inout PageRoom
    ) {
        let diagnosis = placed.diagnosis
        id = HTMLText(diagnosis.id)
        anchor = anchors.claim("diagnosis-\(diagnosis.id)")
        rank = diagnosis.rank
        depth = placed.depth
        isConsequence = placed.depth > 0
        title = HTMLText(diagnosis.title)
        summary = HTMLText(diagnosis.summary)
        percent = Reporting.percent(diagnosis.confidence)
        grade = HTMLText(percent >= 70 ? "high" : percent >= 40 ? "medium" : "low")
        reference = HTMLText(diagnosis.reference)
        sectionTitle = HTMLText(diagnosis.article?.title)
        explained = HTMLText(diagnosis.explained)
        causedBy = CauseView.links(to: [diagnosis.causedBy].compactMap(\.self), in: report)
        leadsTo = CauseView.links(to: diagnosis.leadsTo, in: report)
        leads = !leadsTo.isEmpty
        packages = Capped(diagnosis.packages, at: PageLimit.affected) {
            NamedPackage(guid: HTMLText($0.guid), name: HTMLText($0.name))
        }
        servers = Capped(diagnosis.servers, at: PageLimit.servers) { HTMLText($0) }
        supporting = CauseView.capped(diagnosis.supporting, &anchors, &room)
        contradicting = CauseView.capped(diagnosis.contradicting, &anchors, &room)
        hasEvidence = !diagnosis.evidence.isEmpty
        signs = HTMLText(diagnosis.signs)
        steps = diagnosis.remedy.map(StepView.init)
        hasSteps = !steps.isEmpty
        customer = HTMLText(diagnosis.toldToCustomer)
        effort = HTMLText(diagnosis.effort)
    }
}

extension CauseView {
    private static func links(to ids: [String], in report: CaseReport) -> [Link] {
        let diagnoses = ids.map { id in (id, report.diagnoses.first { $0.id == id }) }
        return diagnoses.sorted { ($0.1?.rank ?? .max) < ($1.1?.rank ?? .max) }.map { id, diagnosis in
            Link(
                target: HTMLText(diagnosis.map { "#diagnosis-\($0.id)" }),
                label: HTMLText(diagnosis.map { "\($0.rank). \($0.title)" } ?? id))
        }
    }

    private static func capped(
        _ evidence: [CaseReport.Evidence], _ anchors: inout Anchors, _ room: inout PageRoom
    ) -> Capped<EvidenceView> {
        var views: [EvidenceView] = []
        for item in evidence.prefix(PageLimit.evidence) {
            views.append(EvidenceView(item, anchors: &anchors, room: &room))
        }
        return Capped(views, of: evidence.count)
    }
}
