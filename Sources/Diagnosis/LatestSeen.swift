internal import CaseModel

/// When something was seen last, of every package on every machine, and of all of them.
///
/// Whether something later contradicts or ends a sign is asked for each sign; searching all that was seen each
/// time would take as many steps as both have places together, multiplied.
struct LatestSeen {
    private struct Place: Hashable {
        var package: GUID?
        var server: String?
    }

    private var places: [Place: Int64] = [:]
    private var packages: [GUID?: Int64] = [:]
    private var servers: [String?: Int64] = [:]
    private var all: Int64?

    /// What has no time holds at the case's end.
    init(_ observations: some Sequence<Observation>) {
        for seen in observations {
            let time = seen.last?.milliseconds ?? .max
            LatestSeen.raise(&places[Place(package: seen.package, server: seen.server)], to: time)
            LatestSeen.raise(&packages[seen.package], to: time)
            LatestSeen.raise(&servers[seen.server], to: time)
            LatestSeen.raise(&all, to: time)
        }
    }

    private static func raise(_ time: inout Int64?, to other: Int64) { time = max(time ?? other, other) }

    /// The latest that speaks of a package and a machine; `nil` on either side stands for all.
    func time(concerning package: GUID?, _ server: String?) -> Int64? {
        switch (package, server) {
        case (let package?, let server?):
            return [package, nil].compactMap { time(of: $0, on: server) }.max()
        case (let package?, nil): return [packages[package], packages[nil]].compactMap(\.self).max()
        case (nil, let server?): return time(on: server)
        case (nil, nil): return all
        }
    }

    /// The latest that names just this package, or none, on a machine or on one that it does not name; on any
    /// for `nil`.
    func time(of package: GUID?, on server: String?) -> Int64? {
        guard let server else { return packages[package] }
        return [server, nil].compactMap { places[Place(package: package, server: $0)] }.max()
    }

    /// The latest of any package on a machine, or on one that it does not name.
    func time(on server: String?) -> Int64? {
        [servers[server], servers[nil]].compactMap(\.self).max()
    }
}
