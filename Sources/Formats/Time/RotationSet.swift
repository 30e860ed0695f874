internal import CaseModel

/// Files that one log was written to in turn: `a.log`, `a1.log`, `a2.log`; `agent.log.1`.
///
/// The server keeps `MaxFiles` of them and writes over the oldest (KB 245097); how they are numbered
/// is not public, so their order is told from their dates, never from the numbers.
enum RotationSet {
    /// What the paths of one set's files have in common: the folder, and the name without its number.
    ///
    /// A compressed file counts as the file in it: `Logs/a1.log.gz!a1.log` is one of `Logs/a.log`'s.
    static func key(of path: String) -> String {
        var folder: [Substring] = []
        let containers = path.lowercased().replacing("\\", with: "/").split(separator: "!")
        for (index, container) in containers.enumerated() {
            var parts = container.split(separator: "/")
            let isWrapper = index + 1 < containers.count && hasWrapperSuffix(parts.last ?? "")
            if isWrapper { parts.removeLast() }
            folder += parts
        }
        let name = folder.popLast() ?? ""
        return folder.joined(separator: "/") + "/" + stem(String(name))
    }

    private static let wrappers = [".gz", ".bz2", ".xz", ".zst", ".z"]
    /// Characters that a number is set off with: `a_1`, `a (1)`, `a.1`, `a-2021-03-10`.
    private static let numbering = Set("0123456789._-() ")

    private static func hasWrapperSuffix(_ name: Substring) -> Bool {
        wrappers.contains { name.hasSuffix($0) }
    }

    private static func stem(_ name: String) -> String {
        var name = name[...]
        if let wrapper = wrappers.first(where: { name.hasSuffix($0) }) { name.removeLast(wrapper.count) }
        name = withoutNumber(name)
        guard let dot = name.lastIndex(of: ".") else { return String(name) }
        return String(withoutNumber(name[..<dot])) + String(name[dot...])
    }

    private static func withoutNumber(_ name: Substring) -> Substring {
        guard let last = name.lastIndex(where: { !numbering.contains($0) }) else { return "" }
        return name[...last]
    }
}

/// The order in time of a rotation set's files, whose dates have no year.
///
/// The files follow each other round the year with one large gap: from the newest file to the oldest.
/// That holds for sets that reach back less than a year; others have no order that could be told.
struct RotationOrder {
    /// Indices into the summaries, oldest first, each with its years after the oldest one's.
    let members: [(index: Int, yearsAfterFirst: Int16)]

    private static let year = 366 * 86_400
    /// Files that are written in turn share no more than a few moments.
    private static let overlap = 86_400

    private struct Span {
        var index: Int
        var start: Int
        var length: Int
        var end: Int { start + length }
    }

    /// The order; `nil` if files overlap, or have no dates.
    init?(_ indices: [Int], _ summaries: [MemberTimeSummary]) {
        var spans = indices.compactMap { RotationOrder.span($0, summaries[$0].run) }
        guard !spans.isEmpty else { return nil }
        spans.sort { ($0.start, $0.index) < ($1.start, $1.index) }
        var seam = 0
        var widest = Int.min
        for place in spans.indices {
            let next = place + 1 < spans.count ? spans[place + 1].start : spans[0].start + RotationOrder.year
            let gap = next - spans[place].end
            if spans.count > 1, gap < -RotationOrder.overlap { return nil }
            if gap >= widest { (seam, widest) = (place, gap) }
        }
        let ordered = spans[(seam + 1)...] + spans[...seam]
        var members: [(index: Int, yearsAfterFirst: Int16)] = []
        var end = 0
        for span in ordered {
            var years = 0
            while !members.isEmpty, span.start + years * RotationOrder.year < end - RotationOrder.overlap {
                years += 1
            }
            end = max(end, span.end + years * RotationOrder.year)
            members.append((span.index, Int16(clamping: years)))
        }
        self.members = members
    }

    private static func span(_ index: Int, _ run: YearRun) -> Span? {
        guard let first = run.first, let last = run.last else { return nil }
        let end = Int(last.relativeYear) * year + last.time.secondOfYear
        return Span(
            index: index, start: first.time.secondOfYear, length: max(0, end - first.time.secondOfYear))
    }
}
