import SampleMaker
import Testing

struct CommandTests {
    @Test func `samples are written to Samples unless a folder is named`() throws {
        guard case .samples("Samples") = try Command(["samples"]) else { throw Unexpected() }
        guard case .samples("out") = try Command(["samples", "out"]) else { throw Unexpected() }
    }

    @Test func `all options of a corpus are understood`() throws {
        let words = ["corpus", "out", "--bytes", "5", "--seed", "7", "--storm", "--zip"]
        guard case .corpus(let corpus) = try Command(words) else { throw Unexpected() }
        #expect(corpus.folder == "out" && corpus.bytes == 5 && corpus.seed == 7)
        #expect(corpus.isStorm && corpus.isZipped)
    }

    @Test(arguments: [
        [], ["other"], ["corpus"], ["corpus", "out"], ["corpus", "out", "--bytes"],
        ["corpus", "out", "--bytes", "x"],
        ["corpus", "out", "--bytes", "5", "--loud"], ["samples", "a", "b"],
    ])
    func `anything else is a mistake`(words: [String]) {
        #expect(throws: Command.Mistake.self) { try Command(words) }
    }

    private struct Unexpected: Error {}
}
