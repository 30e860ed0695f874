import CaseModel

/// An input as the page's templates see it.
struct InputView {
    let member: HTMLText
    let kind: HTMLText
    let isUnderstood: Bool
    let role: HTMLText
    let host: HTMLText
    let size: HTMLText
    let records: HTMLText
    let malformed: HTMLText
    let period: HTMLText
    let sha256: HTMLText
    let isPartial: Bool

    init(_ input: CaseReport.Input) {
        member = HTMLText(input.member)
        kind = HTMLText(input.kind == .other ? "not understood" : input.kind.rawValue)
        isUnderstood = input.kind != .other
        role = HTMLText(input.role == .unknown ? "" : input.role.rawValue)
        host = HTMLText(input.host)
        size = HTMLText(Reporting.size(input.bytes))
        records = HTMLText(input.records == 0 ? "–" : grouped(input.records))
        malformed = HTMLText(input.malformed == 0 ? "" : "\(grouped(input.malformed)) malformed")
        period = HTMLText(span(input.first, input.last))
        sha256 = HTMLText(input.sha256)
        isPartial = !input.complete
    }
}

/// A problem as the page's templates see it.
struct ProblemView {
    let member: HTMLText
    let code: HTMLText
    let message: HTMLText
    let isPartial: Bool

    init(_ problem: Problem) {
        member = HTMLText(problem.member)
        code = HTMLText(problem.code.rawValue)
        message = HTMLText(problem.message)
        isPartial = problem.code.isPartial
    }
}

/// A span without records, as the page's templates see it.
struct GapView {
    let host: HTMLText
    let period: HTMLText
    let because: HTMLText

    init(_ gap: CaseReport.Gap) {
        host = HTMLText(gap.host)
        period = HTMLText(span(gap.from, gap.to))
        because = HTMLText(gap.because)
    }
}

/// A kind of message that no diagnosis accounts for, as the page's templates see it.
struct UnexplainedView {
    let template: HTMLText
    let times: HTMLText
    let severity: HTMLText
    /// What connects it with the findings.
    let because: HTMLText
    /// One place, or none if the page has no room left.
    let sample: [SampleView]

    init(_ item: CaseReport.Unexplained, room: inout PageRoom) {
        template = HTMLText(item.template)
        times = HTMLText("\(grouped(item.count))×")
        severity = HTMLText(item.severity == 1 ? "error" : item.severity == 2 ? "warning" : "record")
        because = HTMLText(item.because.joined(separator: "; "))
        sample = room.take([item.sample], least: 0, size: \.pageBytes)
            .map { SampleView($0, isOpen: false) }
    }
}

/// A pattern pack as the page's templates see it.
struct PackView {
    let pack: HTMLText
    let version: HTMLText
    let sha256: HTMLText

    init(_ pack: CaseReport.Pack) {
        self.pack = HTMLText(pack.pack)
        version = HTMLText(pack.version)
        sha256 = HTMLText(pack.sha256)
    }
}
