internal import CaseModel
internal import CaseStore
internal import Formats

/// Turns the dates of a case into instants, once all members were read and can vouch for each other.
struct CaseTimes {
    private let clocks: [MemberClock]
    private let times: [MemberID: MemberTime]
    /// The newest instant of any log.
    private(set) var newest: Timestamp?
    /// Members for which each assumption was made.
    private var assumed: [(sentence: String, paths: [String])] = []
    private var problems: [Problem] = []

    init(_ clocks: [MemberClock], _ options: AnalysisOptions) {
        self.clocks = clocks
        var given = TimeAssumptions()
        given.years = options.years.map { (PathPattern($0.glob), $0.year) }
        given.zones = options.timeZones.map { (PathPattern($0.glob), $0.zone) }
        let resolution = TimeResolution(
            clocks.map(\.summary), assumptions: given, zoneRule: TimeZones.rule)
        times = Dictionary(
            zip(clocks.map(\.member), resolution.members), uniquingKeysWith: { first, _ in first })
        for clock in clocks { note(clock) }
    }

    private mutating func note(_ clock: MemberClock) {
        guard let time = times[clock.member] else { return }
        for point in [clock.first, clock.last] {
            guard let point, let instant = time.instant(of: point) else { continue }
            newest = max(newest ?? instant, instant)
        }
        for case let decision? in [time.yearDecision, time.zoneDecision]
        where decision.isAssumption && clock.first != nil {
            note(assumption: decision.sentence, for: clock.summary.path)
        }
        for case let sentence? in [clock.steps.sentence, clock.order.sentence] {
            note(assumption: sentence, for: clock.summary.path)
        }
        if clock.unreadable > 0 {
            let count = clock.unreadable == 1 ? "A date" : "\(clock.unreadable) dates"
            let message = "\(count) could not be read; those records have no time."
            problems.append(Problem(member: clock.summary.path, code: .dateUnreadable, message: message))
        }
    }

    private mutating func note(assumption sentence: String, for path: String) {
        if let index = assumed.firstIndex(where: { $0.sentence == sentence }) {
            assumed[index].paths.append(path)
        } else {
            assumed.append((sentence, [path]))
        }
    }

    /// What was assumed, each once, as sentences for the report that name the files.
    var assumptions: [String] {
        assumed.map { sentence, paths in
            let others = paths.count > 1 ? " and \(paths.count - 1) more" : ""
            return "\(sentence) This concerns \(paths[0])\(others)."
        }
    }

    /// Gives every stored event, count and member its instant.
    func apply(to writer: CaseWriter) throws(CaseStoreError) {
        let times = times
        try writer.resolveTimes { member, time in times[member]?.instant(of: time) }
        for clock in clocks {
            try writer.setSpan(
                of: clock.member, first: clock.first.flatMap { times[clock.member]?.instant(of: $0) },
                last: clock.last.flatMap { times[clock.member]?.instant(of: $0) })
        }
        try writer.add(problems: problems)
    }
}

extension MemberTime {
    fileprivate func instant(of time: RecordTime) -> Timestamp? {
        timestamp(of: time.civil, relativeYear: time.yearTurns)
    }
}
