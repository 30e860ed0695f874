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
    }

    /// Servers that are in the same state at the same stage.
    struct ServerGroup {
        let state: HTMLText
        let isBroken: Bool
        let servers: Capped<HTMLText>
        /// Empty when nothing is wrong: a row of check marks says no more than "ready".
        let stages: [StageView]

        init(_ servers: [CaseReport.ServerState]) {
            let common = servers[0]
            state = HTMLText(common.wording)
            isBroken = common.brokenAt != nil
            self.servers = Capped(servers, at: PageLimit.servers) { HTMLText($0.host) }
            let isTroubled = common.stages.contains { $0.state == "failed" || $0.state == "missing" }
            stages = isTroubled ? common.stages.map(StageView.init) : []
        }
    }

    init(_ package: CaseReport.PackageState) {
        guid = HTMLText(package.guid)
        name = HTMLText(package.name)
        disagree = package.versions.disagree
        versions = package.versions.witnesses.map {
            Version(witness: HTMLText($0.name), value: HTMLText($0.version.map { String($0) } ?? "–"))
        }
        groups = package.serverGroups.map(ServerGroup.init)
    }
}

/// A stage of a package's way, as the page's templates see it.
struct StageView {
    let stage: HTMLText
    let state: HTMLText
    let mark: HTMLText

    init(_ stage: CaseReport.Stage) {
        self.stage = HTMLText(stage.stage)
        state = HTMLText(["done", "failed", "missing"].contains(stage.state) ? stage.state : "unknown")
        mark = HTMLText(["done": "✓", "failed": "✗", "missing": "–"][stage.state] ?? "?")
    }
}

extension CaseReport.PackageState {
    /// Servers by what they have in common, in the order in which each state first appears; no group is
    /// empty.
    var serverGroups: [[CaseReport.ServerState]] {
        var groups: [[CaseReport.ServerState]] = []
        var places: [[String]: Int] = [:]
        for server in servers {
            let key = [server.wording] + server.stages.flatMap { [$0.stage, $0.state] }
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
