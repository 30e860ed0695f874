internal import CaseModel

/// What members count, until all are read and their times are known.
///
/// Matches are counted for the case as a whole, by pattern, kind of witness, package and server; the
/// numbers of each member wait in spools, since which of two times is the first depends on their zones.
///
/// Used inside `CaseWriter.write` only, which lets one worker in at a time.
final class CaseCounts: @unchecked Sendable {
    let tallies: TallyCounts
    let hours: HourSpool
    let templates: TemplateCounts
    /// What a fact or a pattern says are packages: as many GUIDs as the table of packages will have.
    private(set) var packages: Set<GUID> = []
    /// The numbers of the stored events by their places.
    private(set) var events: [SamplePlace: Int64] = [:]

    /// - Parameter folder: where temporary files may be made.
    init(folder: String) {
        tallies = TallyCounts(folder: folder)
        hours = HourSpool(folder: folder)
        templates = TemplateCounts(folder: folder)
    }

    /// Notes that a GUID is a package; that of zeros is none.
    func note(package guid: GUID) {
        if guid != .zero { packages.insert(guid) }
    }

    /// Notes where a stored event stands.
    func note(event: Int64, at place: SamplePlace) { events[place] = event }

    /// Forgets an event that was stored and shall not be kept.
    func forget(eventAt place: SamplePlace) { events[place] = nil }

    /// Lets go of the events' places, once all that refers to them is stored.
    func forgetEvents() { events = [:] }
}

/// The instant of a member's time; `nil` if it has none.
typealias TimeResolver = (MemberID, RecordTime) -> Timestamp?

/// A time as two numbers of a spool.
struct SpooledTime {
    let packed: Int64
    let turns: Int64

    init(_ time: RecordTime?) {
        packed = time?.civil.packed ?? -1
        turns = Int64(time?.yearTurns ?? 0)
    }

    init(packed: Int64, turns: Int64) {
        self.packed = packed
        self.turns = turns
    }

    /// Milliseconds since 1970; `nil` if there is no instant.
    func instant(in member: Int64, _ resolve: TimeResolver) -> Int64? {
        guard packed >= 0, let civil = CivilTime(packed: packed) else { return nil }
        let time = RecordTime(civil: civil, yearTurns: Int16(clamping: turns))
        return resolve(MemberID(rawValue: member), time)?.milliseconds
    }
}
