import BuiltInPacks
import CaseModel
import PatternEngine
import Testing

/// The packs that ship inside the binary.
struct BuiltInPackTests {
    static let library = PatternLibrary(
        files: BuiltInPacks.files.map { (path: $0.path, text: String(describing: $0.contents)) })

    @Test func `lint finds nothing`() {
        let logs = BuiltInPacks.ordinaryLogs.map { String(describing: $0) }
        #expect(logs.count == 2)
        #expect(BuiltInPackTests.library.lint(ordinaryLogs: logs).map(\.description) == [])
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
