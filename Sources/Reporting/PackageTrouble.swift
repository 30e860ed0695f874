import CaseModel

extension CaseReport {
    /// Packages in the order in which somebody who looks for trouble wants them: first those that are
    /// broken on the most servers, then those whose versions differ, then the others as they stand.
    var packagesByTrouble: [PackageState] {
        packages.enumerated().sorted { left, right in
            let (one, other) = (left.element.trouble, right.element.trouble)
            return one == other ? left.offset < right.offset : one > other
        }.map(\.element)
    }
}

extension CaseReport {
    /// As many of them as the page has room for, with the stages of their ways.
    var shownPackages: [PackageState] {
        var room = PageLimit.stages
        let shown = packagesByTrouble.prefix(PageLimit.rows).prefix { package in
            defer { room -= package.serverGroups.reduce(1) { $0 + $1[0].stages.count } }
            return room > 0
        }
        return Array(shown)
    }
}

extension CaseReport.PackageState {
    /// How much is wrong with it: broken servers count more than versions that differ.
    var trouble: Int { 2 * servers.count(where: \.isBroken) + (versions.disagree ? 1 : 0) }
}

extension CaseReport.ServerState {
    /// Whether the package's way to this server is known to end before its end.
    var isBroken: Bool {
        brokenAt != nil || stages.contains { $0.state == "failed" } || saysNotReady
    }

    /// Whether the state itself says that the package is not ready.
    private var saysNotReady: Bool {
        let words = state.lowercased()
        return words.hasPrefix("not ") || words.contains("invalid") || words.contains("fail")
    }
}

/// The instant that a package version is, as the database counts them: seconds since 1970, 2001 to 2100.
func versionInstant(_ version: Int64) -> String? {
    guard (978_307_200..<4_102_444_800).contains(version) else { return nil }
    return moment(Timestamp(milliseconds: version * 1000).description) + " UTC"
}
