internal import CaseModel

/// How often literals stand in ordinary logs, in which none of them is a sign of anything.
///
/// Counted with the scan itself, so what is counted is what a run would find.
package struct LiteralCensus {
    /// A literal that stands more often than this in a megabyte is no use to the scan: a megabyte holds some
    /// 2,200 records, so it alone would send one record in fifty to a template that does not match. There are
    /// some 300 literals; together they must leave nearly all records alone.
    package static let maximumRate = 45.0
    /// A template that begins with a hole is tried at every character of each record that the scan finds for it,
    /// which costs some ten times as much as one that begins where its literal stands.
    package static let maximumRateOfOpen = maximumRate / 10

    /// Places in a megabyte, in the log in which there are most.
    private let rates: [[UInt8]: Double]

    /// - Parameter logs: ordinary logs, one of each kind of machine.
    package init(_ literals: some Sequence<[UInt8]>, in logs: [String]) {
        let literals = Array(Set(literals)).sorted { $0.lexicographicallyPrecedes($1) }
        let scanner = LiteralScanner(literals)
        var rates: [[UInt8]: Double] = [:]
        for log in logs where !log.isEmpty {
            let bytes = Array(log.utf8)
            var hits: [LiteralScanner.Hit] = []
            scanner.scan(bytes.span, 0..<bytes.count, into: &hits)
            let places = Dictionary(grouping: hits, by: \.literal).mapValues(\.count)
            for (literal, count) in places {
                let rate = Double(count) * 1_000_000 / Double(bytes.count)
                rates[literals[literal]] = max(rates[literals[literal]] ?? 0, rate)
            }
        }
        self.rates = rates
    }

    /// Places in a megabyte of ordinary logs.
    package func rate(of literal: [UInt8]) -> Double { rates[literal] ?? 0 }
}
