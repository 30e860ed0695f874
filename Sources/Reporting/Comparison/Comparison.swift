package import CaseModel

/// Two reports of the same system side by side: what is fixed, still there, worse, new.
///
/// A diagnosis counts from the confidence on at which the report calls it by its name. A package's way to a server
/// counts as broken when the report names the stage it is broken at.
package struct Comparison: Sendable {
    package let before: CaseReport
    package let after: CaseReport
    package private(set) var fixed: [Finding] = []
    package private(set) var remaining: [Finding] = []
    package private(set) var new: [Finding] = []
    package private(set) var ways: [Way] = []

    /// A diagnosis that moved, or stayed.
    package struct Finding: Sendable, Equatable {
        package var id: String
        package var title: String
        /// What it concerns: of a fixed one before, of all others after.
        package var packages: [CaseReport.PackageName]
        package var servers: [String]
        package var confidence: (before: Double?, after: Double?)
        /// Of one that remains: what it concerned before and no longer does, and the other way round.
        package var packagesFixed: [CaseReport.PackageName] = []
        package var packagesNew: [CaseReport.PackageName] = []
        package var serversFixed: [String] = []
        package var serversNew: [String] = []
        /// Whether the later bundle could show it: without its witnesses, silence is no proof.
        package var isJudged = true

        /// Whether it concerns more than before.
        package var isWorse: Bool { !packagesNew.isEmpty || !serversNew.isEmpty }

        package static func == (left: Finding, right: Finding) -> Bool {
            left.id == right.id && left.packages == right.packages && left.servers == right.servers
                && left.packagesFixed == right.packagesFixed && left.packagesNew == right.packagesNew
                && left.serversFixed == right.serversFixed && left.serversNew == right.serversNew
                && left.isJudged == right.isJudged && left.confidence == right.confidence
        }
    }

    /// A package's way to a server that was or is broken.
    package struct Way: Sendable, Equatable {
        package var package: CaseReport.PackageName
        package var server: String
        /// Where it is broken; `nil` if it is not, or is not spoken of.
        package var before: String?
        package var after: String?
        package var change: Change
    }

    package enum Change: String, Sendable, CaseIterable {
        case fixed, remaining, worse, new
        /// The later bundle does not speak of it any more.
        case gone
    }

    /// From here on a diagnosis is called by its name, as in the verdict.
    package static let namedFrom = 0.5

    package init(before: CaseReport, after: CaseReport) {
        self.before = before
        self.after = after
        compareDiagnoses()
        compareWays()
    }

    /// Whether anything is new: a diagnosis, or a way that was not broken before.
    package var hasNew: Bool { !new.isEmpty || ways.contains { $0.change == .new } }
}

extension Comparison {
    private mutating func compareDiagnoses() {
        let (old, now) = (before.named, after.named)
        let unjudged = Set(after.notJudged.map(\.id))
        for diagnosis in before.diagnoses where old.contains(diagnosis.id) {
            if !now.contains(diagnosis.id) {
                var finding = Finding(diagnosis)
                finding.confidence = (diagnosis.confidence, after.confidence(of: diagnosis.id))
                finding.isJudged = !unjudged.contains(diagnosis.id)
                fixed.append(finding)
            }
        }
        for diagnosis in after.diagnoses where now.contains(diagnosis.id) {
            var finding = Finding(diagnosis)
            finding.confidence = (before.confidence(of: diagnosis.id), diagnosis.confidence)
            guard old.contains(diagnosis.id),
                let earlier = before.diagnoses.first(where: { $0.id == diagnosis.id })
            else {
                new.append(finding)
                continue
            }
            finding.packagesFixed = earlier.packages.without(diagnosis.packages)
            finding.packagesNew = diagnosis.packages.without(earlier.packages)
            finding.serversFixed = earlier.servers.filter { !diagnosis.servers.contains($0) }
            finding.serversNew = diagnosis.servers.filter { !earlier.servers.contains($0) }
            remaining.append(finding)
        }
    }

    private mutating func compareWays() {
        let (old, now) = (before.ways, after.ways)
        let order = after.journey.isEmpty ? before.journey : after.journey
        let rank = Dictionary(
            order.enumerated().map { ($1.stage, $0) }, uniquingKeysWith: { first, _ in first })
        for key in Set(old.keys).union(now.keys).sorted(by: {
            ($0.package, $0.server) < ($1.package, $1.server)
        }) {
            let (earlier, later) = (old[key], now[key])
            guard let change = Comparison.change(earlier, later, rank) else { continue }
            ways.append(
                Way(
                    package: .init(guid: key.package, name: later?.name ?? earlier?.name), server: key.server,
                    before: earlier?.brokenAt, after: later?.brokenAt, change: change))
        }
    }

    private static func change(
        _ earlier: CaseReport.KnownWay?, _ later: CaseReport.KnownWay?, _ rank: [String: Int]
    ) -> Change? {
        guard let old = earlier?.brokenAt else { return later?.brokenAt == nil ? nil : .new }
        guard let later else { return .gone }
        guard let now = later.brokenAt else { return .fixed }
        return rank[now, default: 0] < rank[old, default: 0] ? .worse : .remaining
    }
}

extension Comparison.Finding {
    fileprivate init(_ diagnosis: CaseReport.Diagnosis) {
        self.init(
            id: diagnosis.id, title: diagnosis.title, packages: diagnosis.packages,
            servers: diagnosis.servers,
            confidence: (nil, nil))
    }
}

extension CaseReport {
    fileprivate struct WayKey: Hashable {
        var package: String
        var server: String
    }

    /// Where one package's way to one server is broken, if it is.
    fileprivate struct KnownWay {
        var name: String?
        var brokenAt: String?
    }

    fileprivate var named: Set<String> {
        Set(diagnoses.filter { $0.confidence >= Comparison.namedFrom }.map(\.id))
    }

    fileprivate func confidence(of id: String) -> Double? { diagnoses.first { $0.id == id }?.confidence }

    fileprivate var ways: [WayKey: KnownWay] {
        var ways: [WayKey: KnownWay] = [:]
        for package in packages {
            for server in package.servers {
                ways[WayKey(package: package.guid, server: server.host)] = KnownWay(
                    name: package.name, brokenAt: server.brokenAt)
            }
        }
        return ways
    }
}

extension [CaseReport.PackageName] {
    fileprivate func without(_ others: [CaseReport.PackageName]) -> [CaseReport.PackageName] {
        let known = Set(others.map(\.guid))
        return filter { !known.contains($0.guid) }
    }
}
