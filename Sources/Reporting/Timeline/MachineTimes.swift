import CaseModel

/// What a report says of one machine over time.
struct MachineTimes {
    let host: String
    var role = Role.unknown
    /// Spans that its logs cover, as they come.
    var covered: [ClosedRange<Int64>] = []
    /// Spans within them without a record, with their reason.
    var gaps: [(span: ClosedRange<Int64>, because: String)] = []
    /// How much it logged; `nil` where the report does not say.
    var activity: CaseReport.Activity?
    /// Places that speak for a diagnosis.
    var signs: [Sign] = []

    /// A place in one of the machine's logs that speaks for a diagnosis.
    struct Sign {
        let time: Int64
        let evidence: String
        let title: String
    }

    /// When it was started.
    var restarts: [Int64] { (activity?.restarts ?? []).compactMap(seconds) }

    /// The first and the last of its signs.
    var ends: (first: Sign, last: Sign)? {
        guard let first = signs.min(by: { $0.time < $1.time }),
            let last = signs.max(by: { $0.time < $1.time })
        else { return nil }
        return (first, last)
    }
}

extension CaseReport {
    /// The machines whose logs have times: first those with signs of trouble, in the order in which it
    /// began, then the others by name.
    var machineTimes: [MachineTimes] {
        var machines: [String: MachineTimes] = [:]
        var owners: [String: String] = [:]
        for input in inputs where input.kind.isLog {
            guard let host = input.host, let first = input.first.flatMap(seconds),
                let last = input.last.flatMap(seconds)
            else { continue }
            owners[input.member] = host
            machines[host, default: MachineTimes(host: host, role: input.role)].covered
                .append(first...max(first, last))
        }
        addGaps(to: &machines)
        addSigns(to: &machines, owners)
        for activity in activity ?? [] { machines[activity.host]?.activity = activity }
        return machines.values.sorted { left, right in
            let (one, other) = (left.ends?.first.time ?? .max, right.ends?.first.time ?? .max)
            return one == other ? left.host < right.host : one < other
        }
    }

    private func addGaps(to machines: inout [String: MachineTimes]) {
        for gap in gaps {
            guard let from = seconds(gap.from), let to = seconds(gap.to), from <= to else { continue }
            machines[gap.host]?.gaps.append((from...to, gap.because))
        }
    }

    private func addSigns(to machines: inout [String: MachineTimes], _ owners: [String: String]) {
        for evidence in diagnoses.flatMap(\.supporting) {
            for sample in evidence.samples {
                guard let host = owners[sample.member], let time = sample.time.flatMap(seconds) else {
                    continue
                }
                let title = evidence.title.isEmpty ? evidence.pattern : evidence.title
                machines[host]?.signs.append(.init(time: time, evidence: evidence.id, title: title))
            }
        }
    }
}
