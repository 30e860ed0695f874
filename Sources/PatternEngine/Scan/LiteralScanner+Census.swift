internal import CaseModel

extension LiteralScanner {
    /// How selective the scan was over some bytes: the figures that decide its speed.
    package struct Census: Sendable, Equatable {
        /// Offsets that the nibble tables let through; each costs some cycles.
        package var accepted = 0
        /// Those that the filter let through too; each costs a look-up.
        package var candidates = 0
        /// Literals that stand there.
        package var hits = 0

        package init() {}
    }

    /// Adds the figures for `range` of `buffer`.
    package func count(_ buffer: Span<UInt8>, _ range: Range<Int>, into census: inout Census) {
        guard !literals.isEmpty else { return }
        census.accepted += candidates(kernel.unfiltered, buffer, range)
        census.candidates += candidates(kernel, buffer, range)
        var hits: [Hit] = []
        scan(buffer, range, into: &hits)
        census.hits += hits.count
    }

    private func candidates(_ kernel: CandidateKernel, _ buffer: Span<UInt8>, _ range: Range<Int>) -> Int {
        var found = [Int](repeating: 0, count: CandidateKernel.capacity)
        var place = CandidateKernel.Place()
        var count = 0
        while place.range < 1 {
            count += kernel.candidates(buffer, [ByteRange(range)], from: &place, into: &found)
        }
        return count
    }
}
