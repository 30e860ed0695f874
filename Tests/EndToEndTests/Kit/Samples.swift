import Foundation

/// The committed samples, in a copy whose files all have the same time.
struct Samples: Sendable {
    private let folder: TemporaryFolder

    /// What a sample must lead to.
    struct Expectation: Decodable, Sendable {
        let diagnosis: String?
        let packages: [String]
        let servers: [String]
    }

    /// One copy for all tests.
    static let shared: Result<Samples, any Error> = Result { try Samples() }

    /// Each sample's path below `Samples` with its expectation, sorted; none if they cannot be read.
    static let expected: [(path: String, expectation: Expectation)] = {
        let file = Program.repository.appending(path: "Samples/expected.json")
        let all = (try? Data(contentsOf: file)).flatMap {
            try? JSONDecoder().decode([String: Expectation].self, from: $0)
        }
        return (all ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }()

    private init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Program.repository.appending(path: "Samples"), as: "Samples")
    }

    /// Where the copy of a sample stands.
    static func path(_ name: String) throws -> String {
        try shared.get().folder.file("Samples/\(name)")
    }
}
