internal import CaseModel

/// What members count, until all are read and their times are known.
///
/// Matches are counted for the case as a whole, by pattern, kind of witness, package and server; the
/// numbers of each member wait in spools, since which of two times is the first depends on their zones.
///
/// Used inside `CaseWriter.write` only, which lets one worker in at a time.
final class CaseCounts: @unchecked Sendable {
    /// What matches are counted under.
    struct Cell: Hashable {
        var key: Tally.Key
        var kind: MemberKind
    }

    /// Totals of a cell.
    struct Total {
        var count: Int64 = 0
        var errors: Int64 = 0
        var first: Int64?
        var last: Int64?
    }

    /// A kind of unexplained error, and the first event that shows it.
    struct Template {
        var text: String
        var severity: UInt8
        var place: SamplePlace
        var event: Int64
    }

    private var cells: [Cell: Int] = [:]
    private var sources: [String: Int] = [:]
    private var sourceNames: [String] = []
    private(set) var templates: [UInt64: Template] = [:]
    /// The numbers of the stored events by their places.
    private(set) var events: [SamplePlace: Int64] = [:]
    private var tallies: NumberSpool<8>
    private var histogram: NumberSpool<6>
    private var templateCounts: NumberSpool<3>
    private let folder: String

    /// - Parameter folder: where temporary files may be made.
    init(folder: String) {
        self.folder = folder
        tallies = NumberSpool(folder: folder)
        histogram = NumberSpool(folder: folder)
        templateCounts = NumberSpool(folder: folder)
    }

    /// Different sources of a case that are told apart; a site has some hundred.
    private static let maximumSources = 50_000

    func add(_ tally: Tally, kind: MemberKind, member: Int64) throws {
        let cell = Cell(key: tally.key, kind: kind)
        let number = cells[cell] ?? cells.count
        if number == cells.count { cells[cell] = number }
        try tallies.append([
            Int64(number), member, tally.count, tally.errors, packed(tally.first), turns(tally.first),
            packed(tally.last), turns(tally.last),
        ])
    }

    /// Notes where a stored event stands.
    func note(event: Int64, at place: SamplePlace) { events[place] = event }

    /// Forgets an event that was stored and shall not be kept.
    func forget(eventAt place: SamplePlace) { events[place] = nil }

    func add(_ cell: HistogramCell, member: Int64) throws {
        try histogram.append([
            member, packed(cell.hour), turns(cell.hour), Int64(cell.severity),
            Int64(number(ofSource: cell.source)), cell.count,
        ])
    }

    /// - Parameter event: the stored event that shows the template, if it was kept.
    func add(_ template: TemplateCount, member: MemberID, event: Int64?) throws {
        try templateCounts.append([
            Int64(bitPattern: template.fingerprint), template.count, template.near,
        ])
        let place = SamplePlace(member: member, record: template.record)
        guard let event, place < templates[template.fingerprint]?.place ?? .last else { return }
        templates[template.fingerprint] = Template(
            text: template.template, severity: template.severity, place: place, event: event)
    }

    /// Lets go of what was counted, once it is stored; what is counted afterwards is stored by itself.
    func clear() {
        tallies = NumberSpool(folder: folder)
        histogram = NumberSpool(folder: folder)
        templateCounts = NumberSpool(folder: folder)
        cells = [:]
        sources = [:]
        sourceNames = []
        templates = [:]
        events = [:]
    }

    private func number(ofSource source: String) -> Int {
        if let known = sources[source] { return known }
        guard sourceNames.count < CaseCounts.maximumSources || source.isEmpty else {
            return number(ofSource: "")
        }
        sources[source] = sourceNames.count
        sourceNames.append(source)
        return sourceNames.count - 1
    }

    private func packed(_ time: RecordTime?) -> Int64 { time?.civil.packed ?? -1 }

    private func turns(_ time: RecordTime?) -> Int64 { Int64(time?.yearTurns ?? 0) }
}

/// The counts with their times.
extension CaseCounts {
    /// The instant of a member's time in milliseconds; `nil` if it has none.
    typealias Resolve = (MemberID, RecordTime) -> Timestamp?

    /// Hands out all cells, in no particular order, with their totals.
    func forEachTotal(_ resolve: Resolve, _ body: (Cell, Total) throws -> Void) throws {
        var totals = [Total](repeating: Total(), count: cells.count)
        try tallies.forEach { row in
            let number = Int(row[0])
            totals[number].count += row[2]
            totals[number].errors += row[3]
            if let first = instant(row[1], row[4], row[5], resolve) {
                totals[number].first = min(totals[number].first ?? first, first)
            }
            if let last = instant(row[1], row[6], row[7], resolve) {
                totals[number].last = max(totals[number].last ?? last, last)
            }
        }
        for (cell, number) in cells { try body(cell, totals[number]) }
    }

    /// A row of the histogram.
    struct HistogramRow {
        var member: Int64
        var time: Int64?
        var severity: Int64
        var source: String
        var count: Int64
    }

    /// All rows of the histogram.
    func forEachHistogramRow(_ resolve: Resolve, _ body: (HistogramRow) throws -> Void) throws {
        try histogram.forEach { row in
            try body(
                HistogramRow(
                    member: row[0], time: instant(row[0], row[1], row[2], resolve), severity: row[3],
                    source: sourceNames[Int(row[4])], count: row[5]))
        }
    }

    /// How many records had each of the templates that are shown.
    func templateTotals() throws -> [UInt64: (count: Int64, near: Int64)] {
        var totals: [UInt64: (count: Int64, near: Int64)] = [:]
        try templateCounts.forEach { row in
            let fingerprint = UInt64(bitPattern: row[0])
            guard templates[fingerprint] != nil else { return }
            totals[fingerprint, default: (0, 0)].count += row[1]
            totals[fingerprint, default: (0, 0)].near += row[2]
        }
        return totals
    }

    private func instant(_ member: Int64, _ packed: Int64, _ turns: Int64, _ resolve: Resolve) -> Int64? {
        guard packed >= 0, let civil = CivilTime(packed: packed) else { return nil }
        let time = RecordTime(civil: civil, yearTurns: Int16(clamping: turns))
        return resolve(MemberID(rawValue: member), time)?.milliseconds
    }
}

extension SamplePlace {
    /// Behind every place.
    fileprivate static let last = SamplePlace(member: MemberID(rawValue: .max), record: .max)
}
