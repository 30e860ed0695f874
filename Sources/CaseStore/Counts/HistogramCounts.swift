internal import CaseModel

/// Records of each member by hour, severity and source.
final class HistogramCounts {
    /// A row of the histogram.
    struct Row {
        var member: Int64
        var time: Int64?
        var severity: Int64
        var source: String
        var count: Int64
    }

    private var sources = NumberedTexts()
    private var spool: NumberSpool<6>
    private let folder: String

    init(folder: String) {
        self.folder = folder
        spool = NumberSpool(folder: folder)
    }

    /// Different sources of a case that are told apart; a site has some hundred.
    private static let maximumSources = 50_000

    func add(_ cell: HistogramCell, member: Int64) throws {
        let isFull = sources.texts.count >= HistogramCounts.maximumSources
        let source =
            isFull
            ? sources.known(cell.source) ?? sources.number(of: "") : sources.number(of: cell.source)
        let hour = SpooledTime(cell.hour)
        try spool.append([
            member, hour.packed, hour.turns, Int64(cell.severity), Int64(source), cell.count,
        ])
    }

    /// Hands out all rows in the order in which they came, and forgets them.
    func takeRows(_ resolve: TimeResolver, _ body: (Row) throws -> Void) throws {
        try spool.forEach { row in
            let time = SpooledTime(packed: row[1], turns: row[2]).instant(in: row[0], resolve)
            try body(
                Row(
                    member: row[0], time: time, severity: row[3], source: sources.texts[Int(row[4])],
                    count: row[5]))
        }
        spool = NumberSpool(folder: folder)
        sources = NumberedTexts()
    }
}
