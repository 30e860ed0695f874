internal import CaseModel

/// Decides the zone of each member's dates without one.
struct ZoneResolution {
    private let assumptions: TimeAssumptions
    private let lookup: (String) -> ZoneRule?
    /// How often each host's dates, and its messages, state an offset.
    private var dates: [String: [Int16: Int]] = [:]
    private var hints: [String: [Int16: Int]] = [:]

    init(
        _ summaries: [MemberTimeSummary], _ assumptions: TimeAssumptions,
        _ lookup: @escaping (String) -> ZoneRule?
    ) {
        self.assumptions = assumptions
        self.lookup = lookup
        for summary in summaries {
            guard let host = ZoneResolution.key(summary.host) else { continue }
            dates[host, default: [:]].merge(summary.zoneOffsets, uniquingKeysWith: +)
            hints[host, default: [:]].merge(summary.zoneHints, uniquingKeysWith: +)
        }
    }

    /// The zone of a member, and how it was decided.
    func zone(of summary: MemberTimeSummary) -> (MemberTime.Zone, TimeDecision) {
        guard let option = assumptions.zone(for: summary.path) else { return stated(summary) }
        if let offset = ZoneOffset.parse(option) {
            return (.fixed(offset), decision("are in \(ZoneOffset.text(offset)), as the option says"))
        }
        if let rule = lookup(option) {
            return (.rule(rule), decision("are in \(rule.name), as the option says"))
        }
        let (zone, rest) = stated(summary)
        let sentence = "The zone \(option) of the option is not known here. \(rest.sentence)"
        return (zone, TimeDecision(sentence: sentence, isAssumption: true))
    }

    private func stated(_ summary: MemberTimeSummary) -> (MemberTime.Zone, TimeDecision) {
        if let offset = mostFrequent(summary.zoneOffsets) {
            return fixed(offset, "as other dates in the same file state")
        }
        if let offset = mostFrequent(summary.zoneHints) {
            return fixed(offset, "as messages in the same file state")
        }
        if let host = ZoneResolution.key(summary.host),
            let offset = mostFrequent(dates[host] ?? [:]) ?? mostFrequent(hints[host] ?? [:])
        {
            return fixed(offset, "as other files of \(summary.host ?? host) state")
        }
        let sentence = "Dates without a zone are assumed to be in UTC, since nothing tells their zone; "
        return (
            .fixed(0),
            TimeDecision(
                sentence: sentence + "--time-zone sets another.", isAssumption: summary.run.hasZoneless)
        )
    }

    private func fixed(_ offset: Int16, _ reason: String) -> (MemberTime.Zone, TimeDecision) {
        (.fixed(offset), decision("are in \(ZoneOffset.text(offset)), \(reason)"))
    }

    private func decision(_ text: String) -> TimeDecision {
        TimeDecision(sentence: "Dates without a zone \(text).", isAssumption: false)
    }

    /// The offset that is stated most often; of equals the smallest, so that every run chooses the same.
    private func mostFrequent(_ offsets: [Int16: Int]) -> Int16? {
        offsets.max { ($0.value, -Int($0.key)) < ($1.value, -Int($1.key)) }?.key
    }

    /// A host without letter case and domain; addresses stay whole.
    private static func key(_ host: String?) -> String? {
        guard let host, !host.isEmpty else { return nil }
        let name = host.lowercased()
        if name.utf8.allSatisfy({ DateText.digit($0) != nil || $0 == UInt8(ascii: ".") }) { return name }
        return name.split(separator: ".", maxSplits: 1).first.map(String.init)
    }
}
