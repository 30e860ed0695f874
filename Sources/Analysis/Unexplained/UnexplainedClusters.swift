internal import CaseModel

/// Errors and warnings that no pattern explains: merged over members, and over the one word in which
/// templates differ; then ranked by what connects them with the findings.
struct UnexplainedClusters {
    private(set) var items: [CaseReport.Unexplained]

    /// - Parameter rows: in order of templates and severities.
    init(_ rows: [CaseReport.Unexplained]) {
        var merged: [CaseReport.Unexplained] = []
        for row in rows {
            if let last = merged.last, last.template == row.template, last.severity == row.severity {
                merged[merged.count - 1].merge(row)
            } else {
                merged.append(row)
            }
        }
        items = UnexplainedClusters.joined(merged)
    }

    /// Those that deserve a look first: errors, near signs of the causes found, about affected packages; the count decides between equals only.
    func ranked(beside diagnoses: [CaseReport.Diagnosis], limit: Int) -> [CaseReport.Unexplained] {
        let context = FindingContext(diagnoses)
        let scored = items.map { item in
            let package = context.package(in: item)
            return (item: item, package: package, score: context.score(of: item, naming: package))
        }
        let sorted = scored.sorted { left, right in
            (right.score, right.item.count, left.item.template, left.item.severity)
                < (left.score, left.item.count, right.item.template, right.item.severity)
        }
        return sorted.prefix(limit).map { shown in
            var item = shown.item
            item.because = context.connections(of: item, naming: shown.package)
            return item
        }
    }
}

extension UnexplainedClusters {
    /// As few words in one place may be a choice (`start`, `stop`); from here on they are values.
    private static let leastValues = 3

    /// Joins templates that are equal but for one word, if that word has several values.
    private static func joined(_ items: [CaseReport.Unexplained]) -> [CaseReport.Unexplained] {
        var groups: [Gap: [Int]] = [:]
        for (index, item) in items.enumerated() {
            for gap in Gap.all(of: item) { groups[gap, default: []].append(index) }
        }
        let candidates = groups.filter { $0.value.count >= leastValues }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        var owner: [Int: Int] = [:]
        var clusters: [CaseReport.Unexplained] = []
        for (gap, members) in candidates {
            let free = members.filter { owner[$0] == nil }
            guard free.count >= leastValues, var cluster = free.first.map({ items[$0] }) else { continue }
            for member in free {
                owner[member] = clusters.count
                if member != free[0] { cluster.merge(items[member]) }
            }
            cluster.template = gap.template
            clusters.append(cluster)
        }
        return clusters + items.indices.filter { owner[$0] == nil }.map { items[$0] }
    }

    /// A template with one word left open.
    private struct Gap: Hashable, Comparable {
        var severity: Int
        var before: String
        var after: String

        var template: String { before + "{word}" + after }

        /// The first word stays: it says what the message is about.
        static func all(of item: CaseReport.Unexplained) -> [Gap] {
            let text = item.template
            let words = text.split(separator: " ")
            guard (leastWords...mostWords).contains(words.count) else { return [] }
            return words.dropFirst().filter { $0.allSatisfy(isPlain) }.map { word in
                Gap(
                    severity: item.severity, before: String(text[..<word.startIndex]),
                    after: String(text[word.endIndex...]))
            }
        }

        private static func isPlain(_ character: Character) -> Bool {
            character.isLetter || character == "-" || character == "_" || character == "."
        }

        /// Shorter templates have too little in common, longer ones differ in more than a name.
        private static let leastWords = 4
        private static let mostWords = 40

        static func < (left: Gap, right: Gap) -> Bool {
            (left.severity, left.before, left.after) < (right.severity, right.before, right.after)
        }
    }
}

extension CaseReport.Unexplained {
    /// Adds what another row counted; the earlier sample stays.
    fileprivate mutating func merge(_ other: CaseReport.Unexplained) {
        count += other.count
        near += other.near
        if let theirs = other.sample.time, theirs < sample.time ?? "9999" {
            sample = other.sample
            source = other.source
        }
    }
}
