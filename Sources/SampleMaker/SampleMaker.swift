import Foundation

/// `SampleMaker samples [DIR]` writes the committed samples anew; `SampleMaker evaluation DIR` writes the labelled
/// cases that the ranking is measured with; `SampleMaker typical DIR` writes ordinary logs for `patterns lint`;
/// `SampleMaker corpus DIR --bytes N [--seed S] [--storm] [--zip]` writes
/// a large corpus to measure speed with. The same arguments give the same bytes.
@main
struct SampleMaker {
    /// Does what the command line asks for; exit code 64 for a wrong one, 74 if writing failed.
    static func main() {
        do {
            switch try Command(CommandLine.arguments.dropFirst()) {
            case .samples(let folder): try writeSamples(into: folder)
            case .corpus(let corpus): try corpus.write()
            case .typical(let folder): try write(TypicalLog.files(), into: root(folder))
            case .evaluation(let folder): try write(EvaluationSet().files, into: root(folder))
            }
        } catch {
            FileHandle.standardError.write(Data("SampleMaker: \(error)\n".utf8))
            exit(error is Command.Mistake ? 64 : 74)
        }
    }

    /// Replaces the groups of samples below `folder`, so that none is left that no scenario makes any more.
    private static func writeSamples(into folder: String) throws {
        let root = root(folder)
        for group in ["incidents", "healthy"] {
            let old = root.appending(path: group)
            if FileManager.default.fileExists(atPath: old.path) {
                try FileManager.default.removeItem(at: old)
            }
        }
        try write(SampleSet().files, into: root)
    }

    private static func root(_ folder: String) -> URL { URL(filePath: folder, directoryHint: .isDirectory) }

    private static func write(_ files: [SampleFile], into root: URL) throws {
        for file in files {
            let target = root.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: target)
        }
    }
}
