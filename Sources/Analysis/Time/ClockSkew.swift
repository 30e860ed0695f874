internal import CaseModel

/// Estimates how far a machine's clock is ahead of the Notification Server's, from what both wrote about one thing.
///
/// Three kinds of signs, each a difference of two stamps in milliseconds (the machine's minus the server's):
/// a request and its trace happened together, so that most differences agree on the offset; what came before on the
/// machine can only make the offset larger than the difference, what came after only smaller.
/// Extremes are trimmed, because a few signs may belong to different occasions.
struct ClockSkew {
    private var together: [Int64] = []
    private var before: [Int64] = []
    private var after: [Int64] = []

    /// What happened first.
    enum Relation: String {
        case together, before, after
    }

    mutating func add(_ difference: Int64, _ relation: Relation) {
        switch relation {
        case .together: together.append(difference)
        case .before: before.append(difference)
        case .after: after.append(difference)
        }
    }

    /// The estimate; `nil` if nothing shows that the clocks differ, nor that they agree.
    func estimate(host: String) -> ClockEstimate? {
        if let (offset, uncertainty, pairs) = agreement() {
            return ClockEstimate(
                host: host, offset: offset, uncertainty: uncertainty, pairs: pairs,
                because: sentence(offset, uncertainty, "\(pairs) requests were traced on the other side"))
        }
        let (least, most) = (
            ClockSkew.trimmed(before, fromTop: true), ClockSkew.trimmed(after, fromTop: false)
        )
        if let least, let most, least <= most {
            let half = (most - least) / 2
            return ClockEstimate(
                host: host, offset: least + half, uncertainty: max(half, ClockSkew.resolution),
                pairs: before.count + after.count,
                because: sentence(
                    least + half, half, "records must lie between what came before and after them"))
        }
        if let most, most < -ClockSkew.tolerance {
            return ClockEstimate(
                host: host, offset: most, uncertainty: nil, pairs: after.count,
                because: sentence(most, nil, "its records name what was made only later; at least so far"))
        }
        if let least, least > ClockSkew.tolerance {
            return ClockEstimate(
                host: host, offset: least, uncertainty: nil, pairs: before.count,
                because: sentence(least, nil, "the server answered before it was asked; at least so far"))
        }
        return nil
    }

    /// Stamps are written to the second.
    private static let resolution: Int64 = 1_000
    /// Differences that lie this close together agree.
    private static let agreementWidth: Int64 = 10_000
    /// Fewer pairs may agree by chance.
    private static let leastPairs = 3
    /// A single bound says something from here on; below, it may be the way of the message.
    private static let tolerance: Int64 = 60_000

    /// The median of the largest group of differences that agree, with the spread of the group.
    private func agreement() -> (offset: Int64, uncertainty: Int64, pairs: Int)? {
        let sorted = together.sorted()
        var best = 0..<0
        var start = 0
        for end in sorted.indices {
            while sorted[end] - sorted[start] > ClockSkew.agreementWidth { start += 1 }
            if end + 1 - start > best.count { best = start..<end + 1 }
        }
        guard best.count >= ClockSkew.leastPairs else { return nil }
        let group = sorted[best]
        let median = group[group.startIndex + group.count / 2]
        let deviations = group.map { abs($0 - median) }.sorted()
        let spread = Int64(1.4826 * Double(deviations[deviations.count / 2]))
        return (median, max(spread, ClockSkew.resolution), group.count)
    }

    /// The largest, or smallest, after one in twenty was left out.
    private static func trimmed(_ values: [Int64], fromTop: Bool) -> Int64? {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        let left = sorted.count / 20
        return fromTop ? sorted[sorted.count - 1 - left] : sorted[left]
    }

    private func sentence(_ offset: Int64, _ uncertainty: Int64?, _ reason: String) -> String {
        let direction = offset < 0 ? "behind" : "ahead of"
        let way = "It is \(ClockSkew.words(abs(offset))) \(direction) the Notification Server"
        guard let zone = ClockSkew.zone(offset, uncertainty) else { return "\(way): \(reason)." }
        return "\(way), as if its zone were taken wrongly by \(zone): \(reason). --time-zone corrects it."
    }

    /// The zone error that an offset looks like: a multiple of half an hour, not by more than two minutes off.
    static func zone(_ offset: Int64, _ uncertainty: Int64?) -> String? {
        let step: Int64 = 30 * 60_000
        let count = Int64((Double(offset) / Double(step)).rounded())
        let isClose = abs(offset - count * step) <= 120_000 && (uncertainty ?? .max) <= 5 * 60_000
        guard count != 0, abs(count) <= 28, isClose else { return nil }
        let minutes = abs(count) * 30
        return "\(count < 0 ? "-" : "+")\(minutes / 60):\(decimal(Int(minutes % 60), 2))"
    }

    private static func words(_ milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        if seconds < 120 { return "\(seconds) s" }
        if seconds < 7200 { return "\(seconds / 60) min" }
        return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
}
