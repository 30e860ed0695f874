import Foundation

/// What a program's standard input gives.
enum Input {
    case nothing
    case bytes([UInt8])
    case file(String)
    /// A block again and again, between a start and an end.
    case repeated(start: [UInt8], block: [UInt8], count: Int, end: [UInt8])
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
        case .repeated: process.standardInput = Pipe()
        }
        try process.run()
        if case .repeated(let start, let block, let count, let end) = input,
            let pipe = process.standardInput as? Pipe
        {
            try pipe.feed([Data(start)], [Data](repeating: Data(block), count: count), [Data(end)])
        }
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
    fileprivate func feed(_ parts: [Data]...) throws {
        try fileHandleForReading.close()
        for data in parts.joined() { try fileHandleForWriting.write(contentsOf: data) }
        try fileHandleForWriting.close()
    }
}
