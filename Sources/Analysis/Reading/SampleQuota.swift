internal import CaseModel
internal import Synchronization

/// Decides over the whole case which samples are kept, so that a case stays small whatever its size.
///
/// Each member offers what it would keep by itself. Of these the case keeps, for each pattern, the first
/// ones and the first for each package and server; the first mention of each known package by each
/// machine; the first of each kind of error that nothing explains. The outcome is the same in whatever
/// order members are read.
final class SampleQuota: Sendable {
    /// What is kept so far; a copy tells which samples are certain not to be kept.
    struct Standing: Sendable {
        fileprivate var patterns: [String: Spread<Tally.Key>] = [:]
        fileprivate var mentions = Spread<SampleClaim>(firsts: 0, cells: CaseLimits.mentions)
        fileprivate var templates = Spread<SampleClaim>(firsts: 0, cells: CaseLimits.templates)
    }

    private let standing = Mutex(Standing())

    /// What is kept at this moment.
    var current: Standing { standing.withLock { $0 } }

    /// The events of a member that are among those to be kept as far as is known.
    func admit(_ events: [KeptEvent], of member: MemberID) -> [KeptEvent] {
        standing.withLock { standing in
            events.filter { event in
                let place = SamplePlace(member: member, record: event.record)
                return event.claims.reduce(false) { standing.offer($1, at: place) || $0 }
            }
        }
    }

    /// The places of all events that are kept, once all members are read.
    var places: Set<SamplePlace> { standing.withLock { $0.places } }
}

extension SampleQuota.Standing {
    /// Whether a sample may still be among those to be kept.
    func wants(_ claim: SampleClaim, at place: SamplePlace) -> Bool {
        switch claim {
        case .match(let key): patterns[key.pattern]?.wants(key, at: place) ?? true
        case .mention: mentions.wants(claim, at: place)
        case .template: templates.wants(claim, at: place)
        }
    }

    fileprivate mutating func offer(_ claim: SampleClaim, at place: SamplePlace) -> Bool {
        switch claim {
        case .match(let key):
            patterns[
                key.pattern, default: Spread(firsts: CaseLimits.firsts, cells: CaseLimits.cells)
            ].offer(key, at: place)
        case .mention: mentions.offer(claim, at: place)
        case .template: templates.offer(claim, at: place)
        }
    }

    fileprivate var places: Set<SamplePlace> {
        var places = Set(mentions.cells.values).union(templates.cells.values)
        for spread in patterns.values { places.formUnion(spread.firsts + spread.cells.values) }
        return places
    }
}

/// How much of all logs together is kept.
enum CaseLimits {
    /// Stored events for each pattern, whatever they speak of.
    static let firsts = 5
    /// Packages and servers for each pattern that get a stored event of their own: more than a report shows.
    static let cells = 150
    /// Known packages × machines that get a stored event which names the package.
    static let mentions = 2000
    /// Kinds of unexplained errors that are stored.
    static let templates = 2000
}
