import CaseModel

/// What the templates of the body see of a report.
///
/// Nothing in it is optional: a template that does not find a value looks for the same name in what
/// surrounds it, and would show another object's.
struct PageBody {
    let data: DataBlock
    /// The report as Markdown, to be copied into a ticket.
    let ticket: HTMLText

    let verdict: HTMLText
    let figures: [Figure]
    let period: HTMLText
    let absent: HTMLText
    let notes: Capped<NoteView>
    let causes: [CauseView]
    let hasCauses: Bool
    let repairs: [CauseView]
    let reasons: [CauseView]
    let hasRepairs: Bool
    let hasReasons: Bool
    let judgements: JudgementsView
    let packages: Capped<PackageView>
    /// What stages of packages refer to and no cause shows.
    let stageEvidence: Capped<EvidenceView>
    let matrix: MatrixView
    let clocks: Capped<ClockView>
    let timeline: TimelineView
    let unexplained: Capped<UnexplainedView>
    let inputs: Capped<InputView>
    let problems: Capped<ProblemView>
    let gaps: Capped<GapView>
    let hasProblems: Bool
    let assumptions: [HTMLText]
    let hasAssumptions: Bool
    let version: HTMLText
    let packs: [PackView]

    /// A number with what it counts.
    struct Figure {
        let value: HTMLText
        let label: HTMLText
    }

    init(_ report: CaseReport, data: DataBlock) {
        self.data = data
        ticket = HTMLText(block: Ticket(report).markdown)
        verdict = HTMLText(report.verdict)
        figures = PageBody.figures(report)
        period = HTMLText(span(report.covered.first, report.covered.last))
        absent = HTMLText(report.diagnoses.isEmpty ? report.causesAbsent : "")
        var anchors = Anchors()
        var room = PageRoom()
        causes = report.placedCauses.map { CauseView($0, in: report, anchors: &anchors, room: &room) }
        hasCauses = !causes.isEmpty
        repairs = causes.filter { !$0.steps.isEmpty }
        reasons = causes.filter(\.hasEvidence)
        hasRepairs = !repairs.isEmpty
        hasReasons = !reasons.isEmpty
        judgements = JudgementsView(report, anchors: anchors)
        stageEvidence = Capped(
            report.stageEvidence.prefix(PageLimit.stageEvidence).map {
                EvidenceView($0, anchors: &anchors, room: &room)
            }, of: report.stageEvidence.count)
        let placed = anchors
        notes = Capped(report.notes ?? [], at: PageLimit.rows) { NoteView($0, placed) }
        packages = Capped(
            report.shownPackages.map { PackageView($0, StageTitles(report), placed) },
            of: report.packages.count)
        clocks = Capped(report.clocks, at: PageLimit.lanes, ClockView.init)
        matrix = MatrixView(report)
        timeline = TimelineView(report)
        unexplained = Capped(report.unexplained, at: PageLimit.unexplained) { item in
            UnexplainedView(item, room: &room)
        }
        inputs = Capped(report.inputs, at: PageLimit.rows, InputView.init)
        problems = Capped(report.problems, at: PageLimit.rows, ProblemView.init)
        gaps = Capped(report.gaps, at: PageLimit.rows, GapView.init)
        hasProblems = !problems.isEmpty || !gaps.isEmpty
        hasAssumptions = !report.assumptions.isEmpty
        assumptions = report.assumptions.map { HTMLText($0) }
        version = HTMLText(report.tool.version)
        packs = report.tool.patterns.map(PackView.init)
    }
}

extension PageBody {
    private static func figures(_ report: CaseReport) -> [Figure] {
        let totals = report.totals
        func figure(_ count: Int64, _ noun: String) -> Figure {
            Figure(value: HTMLText(grouped(count)), label: HTMLText(count == 1 ? noun : noun + "s"))
        }
        return [
            figure(Int64(report.diagnoses.count), "cause"), figure(totals.errors, "error"),
            figure(totals.warnings, "warning"), figure(totals.records, "record"),
            figure(Int64(report.inputs.count), "file"),
            Figure(value: HTMLText(size(totals.bytes)), label: HTMLText("read")),
        ]
    }
}
