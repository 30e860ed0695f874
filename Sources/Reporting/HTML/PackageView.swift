import CaseModel

/// A package as the page's templates see it.
struct PackageView {
    let guid: HTMLText
    let name: HTMLText
    let versions: [Version]
    let disagree: Bool
    let groups: [ServerGroup]

    /// What one witness says; a dash when it says nothing.
    struct Version {
        let witness: HTMLText
        let value: HTMLText
        /// The instant that the version is, if it can be one.
        let meaning: HTMLText
    }

    /// Servers that are in the same state at the same stage.
    struct ServerGroup {
        let state: HTMLText
        let isBroken: Bool
        let servers: Capped<HTMLText>
        let stages: [StageView]
        let hasStages: Bool

        init(_ servers: [CaseReport.ServerState], _ titles: StageTitles, _ anchors: Anchors) {
            let common = servers[0]
            state = HTMLText(titles.wording(common))
            isBroken = common.isBroken
            self.servers = Capped(servers, at: PageLimit.servers) { HTMLText($0.host) }
            stages = common.stages.map {
                StageView($0, isBreak: $0.stage == common.brokenAt, titles, anchors)
            }
            hasStages = !stages.isEmpty
        }
    }

    init(_ package: CaseReport.PackageState, _ titles: StageTitles, _ anchors: Anchors) {
        guid = HTMLText(package.guid)
        name = HTMLText(package.name)
        disagree = package.versions.disagree
        versions = package.versions.witnesses.map {
            Version(
                witness: HTMLText($0.name), value: HTMLText($0.version.map { String($0) } ?? "–"),
                meaning: HTMLText($0.version.flatMap(versionInstant)))
        }
        groups = package.serverGroups.map { ServerGroup($0, titles, anchors) }
    }
}

/// A stage of a package's way, as the page's templates see it.
struct StageView {
    let stage: HTMLText
    /// `done`, `failed`, `missing` or `unknown`: a class, which gives the mark, and a word.
    let state: HTMLText
    /// When it was, and what kind of file says so.
    let time: HTMLText
    /// Whether the package's way ends here.
    let isBreak: Bool
    let evidence: [JudgementsView.Reference]

    init(_ stage: CaseReport.Stage, isBreak: Bool, _ titles: StageTitles, _ anchors: Anchors) {
        self.stage = HTMLText(titles[stage.stage])
        state = HTMLText(StageMark(stage.state).rawValue)
        let told = [stage.time.map(moment), stage.witness.map { "told by \($0)" }]
        time = HTMLText(told.compactMap(\.self).joined(separator: ", "))
        self.isBreak = isBreak
        evidence = stage.evidence.map { .init($0, anchors) }
    }
}

/// The states of a stage, with the sign that says the same without colour.
enum StageMark: String {
    case done, failed, missing, unknown

    init(_ state: String) { self = StageMark(rawValue: state) ?? .unknown }

    var mark: String {
        switch self {
        case .done: "✓"
        case .failed: "✗"
        case .missing: "○"
        case .unknown: "?"
        }
    }
}

extension CaseReport.PackageState {
    /// Servers by what they have in common, in the order in which each state first appears; no group is
    /// empty.
    var serverGroups: [[CaseReport.ServerState]] {
        var groups: [[CaseReport.ServerState]] = []
        var places: [[String]: Int] = [:]
        for server in servers {
            let key = [server.state, server.brokenAt ?? ""] + server.stages.flatMap { [$0.stage, $0.state] }
            if let place = places[key] {
                groups[place].append(server)
            } else {
                places[key] = groups.count
                groups.append([server])
            }
        }
        return groups
    }
}
