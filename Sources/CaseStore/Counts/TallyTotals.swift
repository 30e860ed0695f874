/// How often each pattern fired in a case, by kind of witness, package and server.
struct TallyTotals {
    /// Totals of a cell.
    struct Total {
        var count: Int64 = 0
        var errors: Int64 = 0
        var first: Int64?
        var last: Int64?
    }

    /// The texts that the numbers of cells stand for.
    let patterns: [String]
    let servers: [String]
    private let cells: [CellTable.Cell]
    private let totals: [Total]
    private let order: CellOrder

    init(
        patterns: [String], servers: [String], cells: [CellTable.Cell], totals: [Total], order: CellOrder
    ) {
        (self.patterns, self.servers) = (patterns, servers)
        (self.cells, self.totals, self.order) = (cells, totals, order)
    }

    /// Hands out all cells in order of pattern, kind, package and server.
    func forEach(_ body: (CellTable.Cell, Total) throws -> Void) rethrows {
        for number in cells.indices.sorted(by: { order.isBefore(cells[$0], cells[$1]) }) {
            try body(cells[number], totals[number])
        }
    }
}
