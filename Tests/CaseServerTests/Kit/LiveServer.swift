import Foundation
import Testing

/// The built program, run as its own process on a free port of this machine.
final class LiveServer {
    let folder: TemporaryFolder
    private let process = Process()
    private let said = Pipe()
    private(set) var address = ""

    /// Starts it and waits until it says where it listens.
    ///
    /// - Parameter command: what to start instead of the built program, with arguments of its own.
    init(in folder: TemporaryFolder, _ arguments: [String] = [], command: [String] = [LiveServer.program])
        throws
    {
        self.folder = folder
        process.executableURL = URL(filePath: command[0])
        process.arguments =
            command.dropFirst() + ["--data", folder.path, "--port", "0", "--jobs", "2"] + arguments
        process.standardError = said
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let line = try #require(try firstLine(), "the server says where it listens")
        address = String(try #require(line.firstMatch(of: /(https?:\/\/127\.0\.0\.1:[0-9]+)\//)?.1))
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Ends it at once, as a power cut would for it.
    func kill9() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks it to end.
    func askToEnd() { kill(process.processIdentifier, SIGTERM) }

    /// Waits for its end; its exit code.
    func end() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Resident memory of the process at its highest so far, in bytes.
    var peakMemory: Int {
        get throws {
            let status = try String(
                contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
            return try #require(status.firstMatch(of: /VmHWM:\s+([0-9]+) kB/).flatMap { Int($0.1) }) << 10
        }
    }

    private func firstLine() throws -> String? {
        var text = ""
        while !text.contains("\n") || !text.contains("serves") {
            let data = said.fileHandleForReading.availableData
            if data.isEmpty { return nil }
            text += String(decoding: data, as: UTF8.self)
        }
        return text
    }

    /// Beside the test bundle: both are products of the same build.
    static let program: String = {
        let candidates = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
        let bundle = candidates.first ?? Bundle.main.bundlePath
        let beside = URL(filePath: bundle).deletingLastPathComponent().appending(path: "pkgtriage-serve").path
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
        return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(
                path: ".build/debug/pkgtriage-serve"
            ).path
    }()
}

/// A connection that says exactly what a test wants, when it wants.
final class RawConnection {
    private let descriptor: Int32

    init(to address: String) throws {
        let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = unsafe inet_addr("127.0.0.1")
        let result = unsafe withUnsafePointer(to: &name) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(result == 0, "connected")
        // A server that says nothing must not hang the tests.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether nothing has come so far.
    var isSilent: Bool {
        var byte: UInt8 = 0
        return unsafe recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) < 0
    }

    /// What comes until `sign` was said, or the connection ends.
    func receive(until sign: String? = nil) -> String {
        var text = ""
        var block = [UInt8](repeating: 0, count: 65_536)
        while sign.map({ !text.contains($0) }) ?? true {
            let count = unsafe recv(descriptor, &block, block.count, 0)
            if count <= 0 { break }
            text += String(decoding: block[..<count], as: UTF8.self)
        }
        return text
    }

    /// One request with a body; the whole answer.
    func request(_ method: String, _ path: String, _ headers: [String] = [], body: [UInt8] = []) -> String {
        let head =
            [
                "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close",
                "Content-Length: \(body.count)",
            ] + headers
        send(head.joined(separator: "\r\n") + "\r\n\r\n")
        send(body)
        return receive()
    }
}
