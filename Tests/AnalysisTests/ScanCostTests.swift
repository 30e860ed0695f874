import PatternEngine
import SampleMaker
import Testing

@testable import Analysis

/// What the scan for all built-in literals costs, in counts that do not depend on the machine.
struct ScanCostTests {
    @Test func `the scan looks closer at few places, and at hardly more than there are literals`() {
        var corpus = Corpus(folder: "")
        corpus.bytes = 6_000_000
        let scanner = PatternIndex(PatternLibrary.loadBuiltIn().patterns).scanner
        var census = LiteralScanner.Census()
        var bytes = 0
        corpus.eachFile { file in
            scanner.count(file.bytes.span, 0..<file.bytes.count, into: &census)
            bytes += file.bytes.count
        }
        let gigabytes = Double(bytes) / 1e9
        #expect(Double(census.accepted) / gigabytes < 12e6)
        #expect(Double(census.candidates) / gigabytes < 4e6)
        #expect(census.hits > 500)
        #expect(census.candidates < 8 * census.hits)
    }
}
