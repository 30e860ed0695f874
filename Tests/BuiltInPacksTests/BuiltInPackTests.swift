import BuiltInPacks
import CaseModel
import Foundation
import PackText
import PatternEngine
import Testing

/// The packs that ship inside the binary.
struct BuiltInPackTests {
    static let library = PatternLibrary(
        files: BuiltInPacks.files.map { (path: $0.path, text: $0.text.description) })

    @Test func `lint finds nothing`() {
        let logs = BuiltInPacks.ordinaryLogs.map { String(describing: $0) }
        #expect(logs.count == 2)
        #expect(BuiltInPackTests.library.lint(ordinaryLogs: logs).map(\.description) == [])
    }

    @Test(arguments: BuiltInPacks.files.map(\.path))
    func `what lies in the binary is what the YAML says`(path: String) throws {
        let file = try #require(BuiltInPacks.files.first { $0.path == path })
        #expect(try PackTree(yaml: file.text.description).layout == Array(file.layout.description.utf8))
    }

    @Test func `all data files are there, each with its tree`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "Patterns").path)
        #expect(BuiltInPacks.files.map(\.path) == names.filter { $0.hasSuffix(".yaml") }.sorted())
    }

    @Test func `proven packs are the same but for samples and sources`() {
        let proven = PatternLibrary(
            proven: BuiltInPacks.files.map {
                PackFile(path: $0.path, text: $0.text, layout: $0.layout)
            })
        let whole = BuiltInPackTests.library.patterns.map { pattern in
            var pattern = pattern
            (pattern.sources, pattern.fires, pattern.silent) = ([], [], [])
            return "\(pattern)"
        }
        #expect(proven.patterns.map { "\($0)" } == whole)
        #expect(proven.rules.map(\.id) == BuiltInPackTests.library.rules.map(\.id))
        #expect(proven.journey == BuiltInPackTests.library.journey)
        #expect(proven.decoder.all == BuiltInPackTests.library.codes.all)
    }

    @Test func `every sample proves its pattern`() {
        var proof = PatternProof(BuiltInPackTests.library.patterns)
        #expect(proof.run().map(\.description) == [])
    }

    @Test func `every condition has a sample that needs it`() {
        var proof = MutationProof()
        #expect(proof.run(BuiltInPackTests.library.patterns).map(\.description) == [])
        #expect(proof.tried > 1_400)
    }

    @Test func `there are at least 40 patterns, each with a firing sample and a near miss`() {
        let patterns = BuiltInPackTests.library.patterns
        #expect(patterns.count >= 40)
        #expect(patterns.allSatisfy { !$0.fires.isEmpty && !$0.silent.isEmpty })
        #expect(Set(patterns.map(\.id)).count == patterns.count)
    }

    @Test func `codes of the domain are decoded`() {
        let codes = BuiltInPackTests.library.codes
        for code in ["-2147467259", "0x80070005", "-2147024891", "1789", "0x80004005"] {
            #expect(codes.decode(code) != nil, "\(code)")
        }
        #expect(codes.decode("-2147024891") == codes.decode("0x80070005"))
    }
}
