import Foundation

/// What a program's standard input gives.
enum Input {
    case nothing
    case bytes([UInt8])
    case file(String)
    /// A pipe that gives these parts and ends.
    case pipe([[UInt8]])
}

/// Programs of the system; tests that need one are left out without it.
enum Tool {
    /// Where a program of that name stands, if one of the usual folders has it.
    static func path(of name: String) -> String? {
        ["/usr/bin/\(name)", "/bin/\(name)", "/usr/local/bin/\(name)"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end. Its output goes to files, so that no pipe can fill up.
    static func run(
        _ path: String, _ arguments: [String], input: Input = .nothing, in folder: String? = nil
    ) throws -> Run {
        let scratch = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.standardOutput = try scratch.handle(for: "output")
        process.standardError = try scratch.handle(for: "error")
        switch input {
        case .nothing: process.standardInput = FileHandle.nullDevice
        case .bytes(let bytes):
            process.standardInput = try FileHandle(
                forReadingFrom: URL(filePath: scratch.write(bytes, "input")))
        case .file(let path): process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
        case .pipe: process.standardInput = Pipe()
        }
        try process.run()
        if case .pipe(let parts) = input, let pipe = process.standardInput as? Pipe { try pipe.feed(parts) }
        process.waitUntilExit()
        return Run(
            code: process.code, output: try scratch.read("output"), error: try scratch.read("error"))
    }
}

extension Process {
    /// The exit code as a shell gives it.
    var code: Int32 { terminationReason == .exit ? terminationStatus : 128 + terminationStatus }
}

extension Pipe {
    /// Writes everything to whoever reads, then closes.
    fileprivate func feed(_ parts: [[UInt8]]) throws {
        try fileHandleForReading.close()
        for bytes in parts { try fileHandleForWriting.write(contentsOf: Data(bytes)) }
        try fileHandleForWriting.close()
    }
}
