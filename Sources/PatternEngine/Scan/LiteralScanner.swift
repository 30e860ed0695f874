package import CaseModel

/// Finds many literals in one pass over a block of bytes: the few records worth a closer look.
///
/// Letters match in either case, a space in a literal matches any run of white space. Each literal is
/// represented by a window of four bytes within a word, chosen to be rare (`WindowPlan`); a C kernel
/// (`CScan.h` names its source) finds where a window may stand, and only there the whole literal is
/// compared.
///
/// A run of white space is taken as a whole, bytes of a no-break space included; so white space beside a
/// space in a literal is part of that space.
package struct LiteralScanner: Sendable {
    /// A place where a literal stands.
    package struct Hit: Sendable, Equatable {
        /// Offset of some byte of the literal, for finding the record around it.
        package var offset: Int
        /// Where the literal begins.
        package var start: Int
        /// Index of the literal.
        package var literal: Int
    }

    /// The literals, lower case, as they were given.
    package let literals: [[UInt8]]
    private let comparison: FlexibleLiterals
    private let windows: WindowTable
    let kernel: CandidateKernel

    /// Prepares a scan: some milliseconds for 300 literals.
    ///
    /// Every literal needs a word of three bytes; with any shorter than four, the scan is slower.
    package init(_ literals: [[UInt8]], path: ScanPath = .fastest) {
        self.literals = literals
        let comparison = FlexibleLiterals(literals)
        let plan = WindowPlan(literals.indices.map { comparison[$0] })
        let entries = plan.starts.enumerated().map { literal, start in
            WindowTable.Entry(
                key: CandidateKernel.key(comparison[literal][start...], width: plan.keyWidth),
                literal: literal, start: start,
                context: WordContext(comparison[literal], window: start))
        }
        self.comparison = comparison
        windows = WindowTable(entries)
        kernel = CandidateKernel(plan, keys: entries.map(\.key), path: path)
    }

    /// Appends every place in `range` of `buffer` where a literal stands, in order of their offsets.
    package func scan(_ buffer: Span<UInt8>, _ range: Range<Int>, into hits: inout [Hit]) {
        scan(buffer, [ByteRange(range)], into: &hits)
    }

    /// Appends every place where a literal stands within one of some ranges of `buffer`, in order of their
    /// offsets.
    ///
    /// - Parameter ranges: one behind the other.
    package func scan(_ buffer: Span<UInt8>, _ ranges: [ByteRange], into hits: inout [Hit]) {
        guard !literals.isEmpty else { return }
        var found = [Int](repeating: 0, count: CandidateKernel.capacity)
        var place = CandidateKernel.Place()
        var range = 0
        while place.range < ranges.count {
            let count = kernel.candidates(buffer, ranges, from: &place, into: &found)
            for index in 0..<count {
                while ranges[range].range.upperBound <= found[index] { range += 1 }
                verify(buffer, ranges[range].range, at: found[index], into: &hits)
            }
        }
    }

    private func verify(
        _ buffer: Span<UInt8>, _ range: Range<Int>, at place: Int, into hits: inout [Hit]
    ) {
        let key = kernel.key(buffer, at: place, range)
        guard var index = windows.first(key) else { return }
        let entries = windows.entries.span
        repeat {
            let entry = entries[index]
            switch entry.context.verdict(buffer, range, at: place) {
            case .no: break
            case .yes: note(entry, at: place, into: &hits)
            case .open(let known): compare(entry, known, buffer, range, at: place, into: &hits)
            }
            index += 1
        } while index < entries.count && entries[index].key == key
    }

    private func note(_ entry: WindowTable.Entry, at place: Int, into hits: inout [Hit]) {
        hits.append(Hit(offset: place, start: place - entry.start, literal: entry.literal))
    }

    /// Compares what the context does not tell.
    private func compare(
        _ entry: WindowTable.Entry, _ known: Range<Int>, _ buffer: Span<UInt8>, _ range: Range<Int>,
        at place: Int, into hits: inout [Hit]
    ) {
        if comparison.stands(entry.literal, at: place - entry.start, buffer, range) {
            return note(entry, at: place, into: &hits)
        }
        let start = comparison.start(
            of: entry.literal, known: known, at: place - entry.start + known.lowerBound, buffer, range)
        if let start { hits.append(Hit(offset: place, start: start, literal: entry.literal)) }
    }
}
