import CaseModel

/// The picture of what happened when, as the page's templates see it: a lane for each machine, and the same
/// in words, for those who do not see the picture.
struct TimelineView {
    let labels: [Label]
    /// Where the steps begin, as the drawing counts.
    let lines: [HTMLText]
    let lanes: [Lane]
    let isUseful: Bool
    /// How many machines are not shown, if any.
    let note: HTMLText

    /// What stands at the beginning of a step.
    struct Label {
        let date: HTMLText
        let time: HTMLText
    }

    /// A machine.
    struct Lane {
        let host: HTMLText
        let role: HTMLText
        let covered: [Bar]
        let gaps: [Bar]
        let signs: [Bar]
        /// How many records, and errors among them: outlines of bars that stand on the lane's ground.
        let density: HTMLText
        let errorDensity: HTMLText
        let restarts: [Bar]
        let errorCount: HTMLText
        let restartCount: HTMLText
        let period: HTMLText
        let first: HTMLText
        let last: HTMLText
        let gapCount: HTMLText
    }

    /// A part of a lane: where it begins and how long it is, as the drawing counts.
    struct Bar {
        let x: HTMLText
        let width: HTMLText
        let words: HTMLText
    }

    init(_ report: CaseReport) {
        let machines = report.machineTimes
        let covered = machines.flatMap(\.covered)
        let scale = TimeScale(
            covered.map(\.lowerBound).min() ?? 0, covered.map(\.upperBound).max() ?? 0)
        labels = scale.labels.map { Label(date: HTMLText($0.date), time: HTMLText($0.time)) }
        lines = (1..<max(2, scale.steps)).map {
            HTMLText(units(scale.x(scale.start + Int64($0) * scale.step)))
        }
        lanes = machines.prefix(PageLimit.lanes).map { Lane($0, on: scale) }
        isUseful = !machines.isEmpty
        let rest = machines.count - lanes.count
        note = HTMLText(rest > 0 ? "\(counted(Int64(rest), "more machine")) without room here." : "")
    }
}

extension TimelineView.Lane {
    init(_ machine: MachineTimes, on scale: TimeScale) {
        let ends = machine.ends
        self.init(
            host: HTMLText(machine.host),
            role: HTMLText(machine.role == .unknown ? "" : machine.role.rawValue),
            covered: machine.covered.map { TimelineView.Bar($0, on: scale, "records") },
            gaps: machine.gaps.map { TimelineView.Bar($0.span, on: scale, "no records: \($0.because)") },
            signs: machine.signs.gathered(on: scale).map { signs in
                TimelineView.Bar(signs[0].time...signs[0].time, on: scale, TimelineView.wording(signs))
            },
            density: HTMLText(Density(machine.activity, \.records).path(on: scale)),
            errorDensity: HTMLText(Density(machine.activity, \.errors).path(on: scale)),
            restarts: machine.restarts.map { TimelineView.Bar($0...$0, on: scale, "was started") },
            errorCount: HTMLText(machine.activity.map { grouped($0.errors.reduce(0, +)) }),
            restartCount: HTMLText(machine.restarts.isEmpty ? "" : grouped(Int64(machine.restarts.count))),
            period: HTMLText(
                TimelineView.period(
                    machine.covered.map(\.lowerBound).min(), machine.covered.map(\.upperBound).max())),
            first: HTMLText(ends.map { minute($0.first.time) }),
            last: HTMLText(ends.map { minute($0.last.time) }),
            gapCount: HTMLText(machine.gaps.isEmpty ? "" : grouped(Int64(machine.gaps.count))))
    }
}

extension TimelineView {
    fileprivate static func period(_ first: Int64?, _ last: Int64?) -> String {
        guard let first, let last else { return "" }
        let (from, to) = (minute(first), minute(last))
        return from.prefix(10) == to.prefix(10) ? "\(from) – \(to.suffix(5))" : "\(from) – \(to)"
    }
}

extension TimelineView.Bar {
    /// A bar that can still be seen when it is short.
    init(_ span: ClosedRange<Int64>, on scale: TimeScale, _ what: String) {
        let x = scale.x(span.lowerBound)
        let width = max(scale.x(span.upperBound) - x, TimelineView.leastWidth)
        let start = min(x, TimeScale.width - width)
        let period = TimelineView.period(span.lowerBound, span.upperBound)
        self.init(
            x: HTMLText(units(start)), width: HTMLText(units(width)),
            words: HTMLText("\(span.count == 1 ? minute(span.lowerBound) : period) \(what)"))
    }
}

extension TimelineView {
    /// Three of the thousand units: two pixels on a small screen.
    fileprivate static let leastWidth = 3.0
}

extension [MachineTimes.Sign] {
    /// Signs in order of time, those together that would be drawn beside each other; no group is empty.
    fileprivate func gathered(on scale: TimeScale) -> [[MachineTimes.Sign]] {
        let groups = Dictionary(grouping: self) { Int(scale.x($0.time) / TimelineView.gathering) }
        return groups.sorted { $0.key < $1.key }.map { _, signs in
            signs.sorted { ($0.time, $0.evidence) < ($1.time, $1.evidence) }
        }
    }
}

extension TimelineView {
    /// Marks that are nearer than a hundredth of the drawing are one.
    fileprivate static let gathering = 10.0

    /// `E3 A share refused access, and 4 more`.
    fileprivate static func wording(_ signs: [MachineTimes.Sign]) -> String {
        let first = "\(signs[0].evidence) \(signs[0].title)"
        return signs.count == 1 ? first : "\(first), and \(grouped(Int64(signs.count - 1))) more"
    }
}

/// A length in a drawing with one decimal, the same text everywhere.
func units(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}
