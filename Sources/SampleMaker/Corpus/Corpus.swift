import Foundation

/// A large corpus of logs to measure with: never committed, always the same for the same seed.
///
/// About eight records in a hundred hold a phrase that some pattern looks for; in a storm all of them do.
/// Written file by file, so that memory stays small however large the corpus is. Lacks everything but logs.
package struct Corpus: Sendable {
    /// Where it is written: a folder, or, zipped, a file `corpus.zip` in it.
    package var folder: String
    /// About how many bytes of log it has.
    package var bytes = 0
    /// What its random numbers follow from.
    package var seed: UInt64 = 1
    /// Whether every record holds a phrase that a pattern looks for.
    package var isStorm = false
    /// Whether it becomes one zip archive instead of a folder.
    package var isZipped = false

    /// A corpus for a folder.
    package init(folder: String) { self.folder = folder }

    /// The size at which the product begins a new file (KB 245097).
    static let fileSize = 2_000_000

    /// Writes the corpus.
    package func write() throws {
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        if isZipped { try writeZip(to: root.appending(path: "corpus.zip")) } else { try writeFolder(root) }
    }

    private func writeFolder(_ root: URL) throws {
        for machine in machines {
            try FileManager.default.createDirectory(
                at: root.appending(path: "\(machine.name)/Logs"), withIntermediateDirectories: true)
        }
        try eachFile { file in
            try Data(file.bytes).write(to: root.appending(path: file.path))
        }
    }

    private func writeZip(to target: URL) throws {
        try Data().write(to: target)
        let handle = try FileHandle(forWritingTo: target)
        // Level 1: a corpus is written often and kept for an hour.
        var archive = ZipArchive(level: 1)
        try eachFile { file in try handle.write(contentsOf: Data(archive.member(file))) }
        try handle.write(contentsOf: Data(archive.end()))
        try handle.close()
    }
}

extension Corpus {
    /// Makes one file after another and hands it on.
    package func eachFile(_ body: (SampleFile) throws -> Void) rethrows {
        var random = SplitMix64(seed: seed)
        var authors = machines.map { CorpusAuthor($0, isStorm: isStorm, seed: random.next()) }
        var left = bytes
        var round = 0
        while left > 0 {
            // The Notification Server logs every second file.
            let index = round % 2 == 0 ? 0 : round / 2 % (authors.count - 1) + 1
            let file = authors[index].file(of: min(left, Corpus.fileSize))
            left -= file.bytes.count
            try body(file)
            round += 1
        }
    }

    /// The eight machines of the corpus.
    var machines: [Machine] {
        var random = SplitMix64(seed: seed)
        let world = World(&random)
        return [world.server] + world.packageServers + world.clients
    }
}
