internal import CaseModel
internal import Intake

/// All that a bundle gives, read member by member.
struct Reading: Equatable {
    struct Member: Equatable {
        var info: MemberInfo
        var content: [UInt8]
        var outcome: MemberOutcome

        var text: String { String(decoding: content, as: UTF8.self) }
    }

    private(set) var members: [Member] = []
    /// Of the listing, the containers and the members, in this order of finding.
    private(set) var problems: [Problem] = []

    init(
        _ inputs: [InputSource], chunk: Int = 65_536, limits: IntakeLimits = .standard,
        deflateLibrary: @escaping DeflateLibrary.Provider = { DeflateLibrary.installed }
    ) throws {
        let bundle = try Bundle.open(
            inputs, limits: limits, spoolFolder: "/tmp", deflateLibrary: deflateLibrary)
        problems = bundle.problems
        var found: [Member] = []
        let scratch = Scratch()
        for unit in bundle.units {
            problems += unit.read(with: scratch) { stream in
                let content = all(of: stream, chunk: chunk)
                found.append(Member(info: stream.info, content: content, outcome: stream.finish()))
            }
        }
        members = found
        problems += found.flatMap(\.outcome.problems)
    }

    /// One file of these bytes under this name.
    init(_ bytes: [UInt8], as name: String, chunk: Int = 65_536, limits: IntakeLimits = .standard) throws {
        let folder = try TemporaryFolder()
        try self.init([.path(try folder.write(bytes, name))], chunk: chunk, limits: limits)
    }

    var paths: [String] { members.map(\.info.path) }
    var texts: [String] { members.map(\.text) }
    var codes: [Problem.Code] { problems.map(\.code) }

    subscript(path: String) -> Member? { members.first { $0.info.path == path } }
}

/// The rest of a stream, pulled in chunks of this size.
func all(of stream: MemberStream, chunk: Int) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
        let count = unsafe buffer.withUnsafeMutableBytes { raw in unsafe stream.read(into: raw) }
        if count == 0 { return content }
        content += buffer[..<count]
    }
}

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
