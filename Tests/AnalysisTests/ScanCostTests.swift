import CaseModel
import Formats
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

    #if DEBUG
        @Test func `templates look at fewer bytes than the logs have`() {
            var corpus = Corpus(folder: "")
            corpus.bytes = 6_000_000
            var cost = TemplateCost(PatternIndex(PatternLibrary.loadBuiltIn().patterns))
            corpus.eachFile { file in
                cost.count(file.bytes.span, kinds: file.path.contains("NS01") ? .server : .agent)
            }
            #expect(cost.matched > 500)
            // A template that is tried from every place of each record with its literal takes ten times as many.
            #expect(Double(cost.steps) < 0.4 * Double(cost.bytes), "\(cost.steps) for \(cost.bytes) bytes")
        }
    #endif
}

/// The work of matching templates in logs (`StepCount`).
private struct TemplateCost {
    private let index: PatternIndex
    private var matcher: RecordMatcher
    private(set) var bytes = 0
    private(set) var matched = 0

    init(_ index: PatternIndex) {
        self.index = index
        matcher = RecordMatcher(index)
    }

    var steps: Int { matcher.steps }

    mutating func count(_ text: Span<UInt8>, kinds: LogKinds) {
        bytes += text.count
        var splitter = EventLogSplitter()
        var place = 0
        var hits: [LiteralScanner.Hit] = []
        while case .record(let record, let next) = splitter.step(text, from: place, atEnd: true) {
            place = next
            hits.removeAll(keepingCapacity: true)
            let range = record.message.range
            index.scanner.scan(text, range, into: &hits)
            matcher.match(
                text.extracting(range), at: range.lowerBound, source: text.extracting(record.source.range),
                severity: record.severity, kinds: kinds, hits: hits[...])
            matched += matcher.matched.count
        }
    }
}
