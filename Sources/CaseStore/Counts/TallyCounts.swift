internal import CaseModel

/// How often each pattern fired, by kind of witness, package and server.
final class TallyCounts {
    private var table = CellTable()
    private var patterns = NumberedTexts()
    private var servers = NumberedTexts()
    private var spool: NumberSpool<8>
    private let folder: String

    init(folder: String) {
        self.folder = folder
        spool = NumberSpool(folder: folder)
    }

    func add(_ tally: Tally, kind: MemberKind, member: Int64) throws {
        let key = tally.key
        let cell = CellTable.Cell(
            package: key.package, pattern: patterns.number(of: key.pattern),
            server: key.server.map { servers.number(of: $0) }, kind: kind)
        let (first, last) = (SpooledTime(tally.first), SpooledTime(tally.last))
        try spool.append([
            Int64(table.number(of: cell)), member, tally.count, tally.errors, first.packed, first.turns,
            last.packed, last.turns,
        ])
    }

    /// All cells with their totals, which are forgotten here.
    ///
    /// - Parameter packages: the GUIDs that are packages; a cell of any other counts as one without a package,
    ///   for logs name more GUIDs than there are packages.
    func takeTotals(packages: Set<GUID>, _ resolve: TimeResolver) throws -> TallyTotals {
        let places = keepPackages(packages)
        let totals = TallyTotals(
            patterns: patterns.texts, servers: servers.texts, cells: table.cells,
            totals: try totals(places, resolve), order: CellOrder(patterns: patterns, servers: servers))
        spool = NumberSpool(folder: folder)
        table = CellTable()
        (patterns, servers) = (NumberedTexts(), NumberedTexts())
        return totals
    }

    /// Numbers the cells anew, those of GUIDs that are no packages as cells without one; the new number of each.
    private func keepPackages(_ packages: Set<GUID>) -> [Int32] {
        var kept = CellTable()
        let numbers = table.cells.map { cell in
            var cell = cell
            cell.package = cell.package.flatMap { packages.contains($0) ? $0 : nil }
            return Int32(kept.number(of: cell))
        }
        table = kept
        return numbers
    }

    private func totals(_ places: [Int32], _ resolve: TimeResolver) throws -> [TallyTotals.Total] {
        var totals = [TallyTotals.Total](repeating: .init(), count: table.cells.count)
        try spool.forEach { row in
            let number = Int(places[Int(row[0])])
            totals[number].count += row[2]
            totals[number].errors += row[3]
            if let first = SpooledTime(packed: row[4], turns: row[5]).instant(in: row[1], resolve) {
                totals[number].first = min(totals[number].first ?? first, first)
            }
            if let last = SpooledTime(packed: row[6], turns: row[7]).instant(in: row[1], resolve) {
                totals[number].last = max(totals[number].last ?? last, last)
            }
        }
        return totals
    }
}
