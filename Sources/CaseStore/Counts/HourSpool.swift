internal import CaseModel

/// The hours of logs as the logs name them, which become instants when all members are read.
final class HourSpool {
    private var spool: NumberSpool<4>
    private let folder: String

    init(folder: String) {
        self.folder = folder
        spool = NumberSpool(folder: folder)
    }

    /// - Parameter hour: the number of the stored hour.
    func add(hour: Int64, of member: Int64, at time: RecordTime?) throws {
        let time = SpooledTime(time)
        try spool.append([hour, member, time.packed, time.turns])
    }

    /// Hands out the numbers of the hours that have an instant, with it, and forgets all.
    func takeInstants(_ resolve: TimeResolver, _ body: (_ hour: Int64, _ instant: Int64) throws -> Void)
        throws
    {
        try spool.forEach { row in
            let time = SpooledTime(packed: row[2], turns: row[3])
            if let instant = time.instant(in: row[1], resolve) { try body(row[0], instant) }
        }
        spool = NumberSpool(folder: folder)
    }
}

/// What a log holds of one hour, over all sources.
struct HourSum {
    private(set) var records: Int64 = 0
    private(set) var errors: Int64 = 0
    private(set) var warnings: Int64 = 0
    private(set) var traces: Int64 = 0

    /// The severity from which on records are traces.
    private static let trace = 8

    init(_ cells: some Sequence<HistogramCell>) {
        for cell in cells {
            records += cell.count
            switch cell.severity {
            case 1: errors += cell.count
            case 2: warnings += cell.count
            default: if cell.severity >= HourSum.trace { traces += cell.count }
            }
        }
    }
}

extension Array {
    /// Its elements in order, cut wherever two neighbours do not belong together.
    func chunked(by belongs: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices.dropFirst() where !belongs(self[index - 1], self[index]) {
            chunks.append(self[start..<index])
            start = index
        }
        return isEmpty ? [] : chunks + [self[start...]]
    }
}
