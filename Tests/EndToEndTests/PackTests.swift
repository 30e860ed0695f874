import Foundation
import Testing

/// A user's own pattern packs, from the command line.
struct PackTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
    }

    private func pack(message: String, fires: String, grade: String = "decisive") -> String {
        """
        pack: mine
        version: "1"
        patterns:
          - id: mine.shelf-is-full
            title: The shelf is full
            record:
              message:
                - "\(message)"
            evidence:
              - { for: disk-full, grade: \(grade) }
            alone: true
            sources:
              - https://example.com/
            fires:
              - "\(fires)"
            silent:
              - "The other thing is empty"

        """
    }

    @Test func `a pack of the user's own fires beside the built-in ones`() throws {
        try scratch.write(
            pack(message: "Shelf {number} is full of parcels", fires: "Shelf 1 is full of parcels"),
            "packs/mine.yaml")
        let log = try scratch.write(
            Logs.good + String(repeating: Logs.record("Shelf 17 is full of parcels"), count: 3), "a.log")
        let (_, without) = try Program.analyze([log])
        #expect(without.likely == [Logs.diagnosis])
        let (run, with) = try Program.analyze([log, "--patterns", scratch.file("packs")])
        #expect(run.code == 0)
        #expect(Set(with.likely) == [Logs.diagnosis, "disk-full"])
        let found = try #require(with.diagnoses.first { $0.id == "disk-full" })
        #expect(found.evidence.map(\.pattern) == ["mine.shelf-is-full"])
        #expect(found.evidence.map(\.count) == [3])
    }

    @Test(arguments: ["lint", "test"])
    func `a good pack passes, and so do the built-in ones`(command: String) throws {
        try scratch.write(
            pack(message: "Shelf {number} is full of parcels", fires: "Shelf 1 is full of parcels"),
            "mine.yaml")
        #expect(try Program.run(["patterns", command, "--patterns", scratch.path]).code == 0)
        #expect(try Program.run(["patterns", command]).code == 0)
    }

    private static let mistakes: [(message: String, grade: String)] = [
        ("Shelf {number is full of parcels", "decisive"),
        ("Shelf {nonsense} is full of parcels", "decisive"),
        ("Shelf {number} is full of parcels", "overwhelming"),
    ]

    @Test(arguments: mistakes)
    func `lint says file, line, column and what to do about a broken pack`(message: String, grade: String)
        throws
    {
        let path = try scratch.write(
            pack(message: message, fires: "Shelf 1 is full of parcels", grade: grade), "mine.yaml")
        for command in ["lint", "test"] {
            let run = try Program.run(["patterns", command, "--patterns", scratch.path])
            #expect(run.code == 1)
            let line = try #require(run.text.split(separator: "\n").first)
            #expect(line.hasPrefix(path + ":"))
            #expect(line.contains(#/mine\.yaml:\d+:\d+: .+[.;,:] .+/#), "\(line)")
        }
        let log = try scratch.write(Logs.good, "a.log")
        let run = try Program.run(["analyze", log, "--patterns", scratch.path])
        #expect(run.code == 64)
        #expect(run.complaints.contains(#/mine\.yaml:\d+:\d+: /#))
    }

    @Test func `test says which sample failed`() throws {
        try scratch.write(
            pack(message: "Shelf {number} is full of parcels", fires: "Nothing of that sort"), "mine.yaml")
        let run = try Program.run(["patterns", "test", "--patterns", scratch.path])
        #expect(run.code == 1)
        #expect(run.text.contains("mine.shelf-is-full"))
        #expect(run.text.contains(#/mine\.yaml:\d+:\d+: /#))
    }

    @Test func `list names every pattern once, and every literal on a line of its own`() throws {
        let patterns = try Program.run(["patterns", "list"]).text.split(separator: "\n")
        #expect(patterns.count >= 40)
        #expect(Set(patterns).count == patterns.count)
        let literals = try Program.run(["patterns", "list", "--literals"]).text.split(separator: "\n")
        #expect(literals.count >= 40)
    }
}
