import Foundation

/// A program of the system that says whether it accepts an archive; tests that need it are left out without it.
struct Tool {
    let path: String

    /// The program of that name, if one of the usual folders has it.
    static func named(_ name: String) -> Tool? {
        let paths = ["/usr/bin/\(name)", "/bin/\(name)", "/usr/local/bin/\(name)"]
        return paths.first { FileManager.default.isExecutableFile(atPath: $0) }.map(Tool.init)
    }

    /// Runs it; returns its exit code and all that it printed.
    func run(_ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// The folder of samples that is committed.
let committedSamples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples", directoryHint: .isDirectory)

/// All files below a folder, as paths from there, sorted.
func filesBelow(_ folder: URL) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
        return attributes?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
}
