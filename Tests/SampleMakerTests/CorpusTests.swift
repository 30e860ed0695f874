import SampleMaker
import Testing

struct CorpusTests {
    private func files(of corpus: Corpus) -> [SampleFile] {
        var files: [SampleFile] = []
        corpus.eachFile { files.append($0) }
        return files
    }

    private func corpus(bytes: Int, seed: UInt64 = 1) -> Corpus {
        var corpus = Corpus(folder: "")
        corpus.bytes = bytes
        corpus.seed = seed
        return corpus
    }

    @Test func `the same seed gives the same corpus, another seed another`() {
        let first = files(of: corpus(bytes: 300_000))
        #expect(first.map(\.bytes) == files(of: corpus(bytes: 300_000)).map(\.bytes))
        #expect(first.map(\.bytes) != files(of: corpus(bytes: 300_000, seed: 2)).map(\.bytes))
    }

    @Test func `a corpus has the size asked for, in files as rotation leaves them`() {
        let files = files(of: corpus(bytes: 5_000_000))
        let total = files.reduce(0) { $0 + $1.bytes.count }
        #expect(5_000_000...5_010_000 ~= total)
        #expect(files.map(\.path) == ["NS01/Logs/a.log", "PS01/Logs/Agent.log", "NS01/Logs/a1.log"])
    }

    @Test func `records have the usual size, and all end`() throws {
        let file = try #require(files(of: corpus(bytes: 1_000_000)).first)
        let text = String(decoding: file.bytes, as: UTF8.self)
        let records = text.split(separator: "]]></event>\n", omittingEmptySubsequences: false)
        #expect(records.last == "")
        #expect(420...510 ~= file.bytes.count / (records.count - 1))
    }
}
