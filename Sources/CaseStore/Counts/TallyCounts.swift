internal import CaseModel

/// How often each pattern fired, by kind of witness, package and server.
final class TallyCounts {
    /// Totals of a cell.
    struct Total {
        var count: Int64 = 0
        var errors: Int64 = 0
        var first: Int64?
        var last: Int64?
    }

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

    /// Hands out all cells with their totals, in order of pattern, kind, package and server, and forgets them.
    func takeTotals(
        _ resolve: TimeResolver, _ body: (Tally.Key, MemberKind, Total) throws -> Void
    ) throws {
        let totals = try totals(resolve)
        spool = NumberSpool(folder: folder)
        let cells = table.cells
        table = CellTable()
        let order = CellOrder(patterns: patterns, servers: servers)
        for number in cells.indices.sorted(by: { order.isBefore(cells[$0], cells[$1]) }) {
            let cell = cells[number]
            let key = Tally.Key(
                pattern: patterns.texts[cell.pattern], package: cell.package,
                server: cell.server.map { servers.texts[$0] })
            try body(key, cell.kind, totals[number])
        }
        patterns = NumberedTexts()
        servers = NumberedTexts()
    }

    private func totals(_ resolve: TimeResolver) throws -> [Total] {
        var totals = [Total](repeating: Total(), count: table.cells.count)
        try spool.forEach { row in
            let number = Int(row[0])
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
