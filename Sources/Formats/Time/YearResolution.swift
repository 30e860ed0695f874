internal import CaseModel

/// Decides the year in which each member's dates without a year begin.
struct YearResolution {
    /// A year for a member's relative year 0, and why.
    struct Choice {
        var year: Int16?
        var decision: TimeDecision
    }

    private let summaries: [MemberTimeSummary]
    private let newest: CivilTime?
    private(set) var choices: [Choice?]

    /// Years that a time of writing may have: archives that know none write 1980, before there was
    /// anything to log.
    private static let believable: ClosedRange<Int16> = 1996...2999
    /// A record this long before the file's last writing was its last.
    private static let closeToWriting: Int64 = 2 * 86_400
    /// Clocks of the machine and of the archive may differ by zones: less than this.
    private static let clockSlack: Int64 = 86_400

    init(_ summaries: [MemberTimeSummary], _ assumptions: TimeAssumptions) {
        self.summaries = summaries
        choices = Array(repeating: nil, count: summaries.count)
        newest = summaries.compactMap { $0.run.fullDates?.last }
            .filter { YearResolution.believable.contains($0.year ?? 0) }
            .max { $0.isBefore($1) }
        for index in summaries.indices { choices[index] = ownChoice(index, assumptions) }
        var sets: [String: [Int]] = [:]
        for index in summaries.indices {
            sets[RotationSet.key(of: summaries[index].path), default: []].append(index)
        }
        for set in sets.values { chooseTogether(set) }
        for index in summaries.indices where choices[index] == nil { choices[index] = loneChoice(index) }
    }

    /// What a member's path, its own dates, or the time right behind its last record tell for certain.
    private func ownChoice(_ index: Int, _ assumptions: TimeAssumptions) -> Choice? {
        let summary = summaries[index]
        if let year = assumptions.year(for: summary.path) { return .option(year) }
        if let year = summary.run.statedBaseYear { return .stated(year) }
        guard let modified = modified(index), let year = latestYear(index, before: modified),
            let last = summary.run.last
        else { return nil }
        let distance =
            modified.civilSeconds(modified.year ?? 0) - last.time.civilSeconds(year + last.relativeYear)
        return abs(distance) <= YearResolution.closeToWriting ? .written(year, modified) : nil
    }

    /// Lets the undecided members of a rotation set join up with the decided ones; if none is decided,
    /// with the latest years that all times of writing allow.
    private mutating func chooseTogether(_ set: [Int]) {
        guard let order = RotationOrder(set, summaries)?.members else { return }
        let seeds = order.indices.filter { choices[order[$0].index] != nil }
        var nearest = 0
        for place in order.indices where choices[order[place].index] == nil {
            // Seeds and places ascend together, so that this is linear.
            while nearest + 1 < seeds.count, abs(seeds[nearest + 1] - place) < abs(seeds[nearest] - place) {
                nearest += 1
            }
            guard nearest < seeds.count, let year = choices[order[seeds[nearest]].index]?.year else { break }
            let seed = seeds[nearest]
            let index = order[place].index
            let joined = year + order[place].yearsAfterFirst - order[seed].yearsAfterFirst
            let neighbour = summaries[order[seed].index].path
            choices[index] = .joined(possible(index, joined), neighbour)
        }
        guard seeds.isEmpty else { return }
        let limits = order.compactMap { member in
            modified(member.index).flatMap { latestYear(member.index, before: $0) }
                .map { (first: $0 - member.yearsAfterFirst, index: member.index) }
        }
        let bound = limits.min { $0.first < $1.first }
        for (index, years) in order {
            if let bound, let modified = modified(bound.index) {
                choices[index] = .assumed(bound.first + years, modified: modified)
            } else if let newest, let last = order.last, let year = latestYear(last.index, before: newest) {
                choices[index] = .assumed(year - last.yearsAfterFirst + years, newest: newest)
            }
        }
    }

    /// The last resorts for a member whose rotation set tells nothing.
    private func loneChoice(_ index: Int) -> Choice {
        if let modified = modified(index), let year = latestYear(index, before: modified) {
            return .assumed(year, modified: modified)
        }
        if let newest, let year = latestYear(index, before: newest) { return .assumed(year, newest: newest) }
        return .none
    }
}

extension YearResolution {
    private func modified(_ index: Int) -> CivilTime? {
        guard let modified = summaries[index].modified, let year = modified.year,
            YearResolution.believable.contains(year)
        else { return nil }
        return modified
    }

    /// A year that does not put the member's dates behind its time of writing.
    private func possible(_ index: Int, _ year: Int16) -> Int16 {
        modified(index).flatMap { latestYear(index, before: $0) }.map { min($0, year) } ?? year
    }

    /// The latest year for relative year 0 that puts no date more than a day behind `limit`, and a
    /// 29 February into a leap year.
    private func latestYear(_ index: Int, before limit: CivilTime) -> Int16? {
        let run = summaries[index].run
        guard let last = run.last, let limitYear = limit.year else { return nil }
        var year = limitYear - last.relativeYear
        if last.time.civilSeconds(limitYear) > limit.civilSeconds(limitYear) + YearResolution.clockSlack {
            year -= 1
        } else if last.time.civilSeconds(limitYear + 1)
            <= limit.civilSeconds(limitYear) + YearResolution.clockSlack
        {
            year += 1
        }
        guard let leapDay = run.leapDayYear else { return year }
        // Leap years are at most eight years apart.
        return (0..<8).lazy.map { year - $0 }.first { CivilTime.days(inMonth: 2, year: $0 + leapDay) == 29 }
    }
}
