import CaseModel

/// Packages against servers, as the page's templates see it: where what is wrong, at a glance.
///
/// Rows and columns without trouble come last, so that what the limits cut off is what matters least.
struct MatrixView {
    let servers: [HTMLText]
    let rows: [Row]
    /// What the limits left out, if anything.
    let note: HTMLText
    /// A single server or package is told better by its journey.
    let isUseful: Bool

    /// A package.
    struct Row {
        let name: HTMLText
        let guid: HTMLText
        let cells: [Cell]
    }

    /// A package on a server.
    struct Cell {
        let state: HTMLText
        let mark: HTMLText
        /// The state in words.
        let words: HTMLText
    }

    init(_ report: CaseReport) {
        let titles = StageTitles(report)
        let known = report.packagesByTrouble.filter { !$0.servers.isEmpty }
        let troubled = known.filter { $0.trouble > 0 }
        let packages = troubled.isEmpty ? known : troubled
        let hosts = MatrixView.hosts(of: packages)
        let shown = hosts.prefix(PageLimit.matrixServers)
        servers = shown.map { HTMLText($0) }
        rows = packages.prefix(PageLimit.matrixPackages).map { Row($0, on: shown, titles) }
        isUseful = known.count > 1 || hosts.count > 2
        note = MatrixView.note(
            packages: packages.count, servers: hosts.count, sound: known.count - packages.count)
    }

    private static func hosts(of packages: [CaseReport.PackageState]) -> [String] {
        var broken: [String: Int] = [:]
        for server in packages.lazy.flatMap(\.servers) {
            broken[server.host, default: 0] += server.isBroken ? 1 : 0
        }
        return broken.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
    }

    private static func note(packages: Int, servers: Int, sound: Int) -> HTMLText {
        let rest =
            sound == 0 ? "" : "\(counted(Int64(sound), "more package")) without trouble not shown here."
        guard packages > PageLimit.matrixPackages || servers > PageLimit.matrixServers else {
            return HTMLText(rest)
        }
        let (rows, columns) = (min(packages, PageLimit.matrixPackages), min(servers, PageLimit.matrixServers))
        return HTMLText(
            "Showing \(rows) of \(counted(Int64(packages), "package")) on \(columns) of"
                + " \(counted(Int64(servers), "server")), those with most trouble first. \(rest)")
    }
}

extension MatrixView.Row {
    init(_ package: CaseReport.PackageState, on hosts: some Sequence<String>, _ titles: StageTitles) {
        name = HTMLText(package.name)
        guid = HTMLText(package.guid)
        let states = Dictionary(package.servers.map { ($0.host, $0) }) { first, _ in first }
        cells = hosts.map { MatrixView.Cell(states[$0], titles) }
    }
}

extension MatrixView.Cell {
    init(_ state: CaseReport.ServerState?, _ titles: StageTitles) {
        guard let state else {
            self.init(state: HTMLText("absent"), mark: HTMLText("·"), words: HTMLText("nothing known"))
            return
        }
        let mark: StageMark = state.isBroken ? .failed : state.isKnownGood ? .done : .unknown
        self.init(
            state: HTMLText(mark.rawValue), mark: HTMLText(mark.mark), words: HTMLText(titles.wording(state)))
    }
}

extension CaseReport.ServerState {
    /// Whether the state or the last stage says that the package is there.
    fileprivate var isKnownGood: Bool {
        ["ready", "current", "ok", "done"].contains(state.lowercased()) || stages.last?.state == "done"
    }
}
