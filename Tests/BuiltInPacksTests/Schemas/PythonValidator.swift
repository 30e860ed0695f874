import Foundation

/// Runs our scripts around Python's `jsonschema`, from the project's own folder of tools or the system's.
enum PythonValidator {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let root = folder.appending(path: "../../..").standardizedFileURL
    static let patterns = root.appending(path: "Patterns")

    static let isAvailable = (try? python(["-c", "import jsonschema, yaml"]).code) == 0

    /// A document with one change, and what its schema says of it.
    struct Verdict: Decodable {
        var file: String
        var schema: String
        var change: String
        var accepts: Bool
        /// The keys that the schema has where an unknown one was put in.
        var keys: [String]?
        var text = ""

        private enum CodingKeys: CodingKey { case file, schema, change, accepts, keys }
    }

    /// All changes of all documents, made once.
    static func verdicts() throws -> [Verdict] { try made.get() }

    private static let made: Result<[Verdict], any Error> = Result {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "pkgtriage-schemas-\(UUID())")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let documents = scratch.appending(path: "documents")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        for (name, text) in SchemaDocuments.all {
            try Data(text.utf8).write(to: documents.appending(path: "\(name).json"))
        }
        let made = try PythonValidator.run(
            "mutants.py", [patterns.appending(path: "schema").path, documents.path, scratch.path])
        if made.code != 0 { throw Failure(description: made.text) }
        let data = try Data(contentsOf: scratch.appending(path: "verdicts.json"))
        return try JSONDecoder().decode([Verdict].self, from: data).map { verdict in
            var verdict = verdict
            verdict.text = try String(contentsOf: scratch.appending(path: verdict.file), encoding: .utf8)
            return verdict
        }
    }

    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs one of the scripts beside this file.
    static func run(_ script: String, _ arguments: [String]) throws -> (code: Int32, text: String) {
        try python([folder.appending(path: script).path] + arguments)
    }

    private static func python(_ arguments: [String]) throws -> (code: Int32, text: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-B"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PYTHONPATH": root.appending(path: ".build/schema-tools").path]) { $1 }
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
