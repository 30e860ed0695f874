import Foundation
import Testing

/// What no pattern explains: what coincides with the findings comes first, and each becomes a pattern.
struct UnexplainedTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    /// A day of noise that has nothing to do with the cause, and two messages that have: one that names the
    /// affected package hours away, one that always comes with the sign.
    private func log() throws -> String {
        var text = ""
        for hour in 0..<24 {
            let clock = hour < 10 ? "0\(hour)" : "\(hour)"
            for minute in 10..<50 {
                text += Logs.record(
                    "Parrot number \(minute) repeated itself", date: "03/02/2026 \(clock):\(minute):00")
            }
            if hour % 6 == 0 {
                text += Logs.record(Logs.telling, date: "03/02/2026 \(clock):55:00")
                text += Logs.record("Gatekeeper found no key for it", date: "03/02/2026 \(clock):55:02")
            }
            if hour == 15 {
                text += Logs.record(
                    "Librarian lost {0562094A-ECBE-4617-9253-5E7FFB5E00C4}", date: "03/02/2026 15:30:00")
            }
        }
        return try scratch.write(text, "a.log")
    }

    private struct Told: Decodable {
        var unexplained: [Item]

        struct Item: Decodable {
            var template: String
            var count: Int
            var because: [String]
        }
    }

    private func told() throws -> [Told.Item] {
        let run = try Program.run(["analyze", log(), "--json", "-", "--case", scratch.file("c.sqlite")])
        return try JSONDecoder().decode(Told.self, from: run.output).unexplained
    }

    @Test func `what coincides comes before what is a hundred times as frequent, with the reason`() throws {
        let items = try told()
        #expect(
            items.map(\.template) == [
                "Librarian lost {guid}", "Gatekeeper found no key for it",
                "Parrot number {number} repeated itself",
            ])
        #expect(items.map(\.count) == [1, 4, 960])
        #expect(items[1].because == ["all within 5 minutes of a sign of a cause"])
        #expect(items[0].because.first?.hasPrefix("names the affected package") == true)
        #expect(items[2].because == [])
    }

    @Test func `a draft from each of them lints clean, and its sample fires`() throws {
        for number in 1...(try told().count) {
            let pack = scratch.file("packs-\(number)")
            try FileManager.default.createDirectory(atPath: pack, withIntermediateDirectories: true)
            let draft = try Program.run([
                "patterns", "new", "--from", scratch.file("c.sqlite"), "--template", "\(number)", "--output",
                pack + "/draft.yaml",
            ])
            #expect(draft.code == 0, "\(draft.complaints)")
            let lint = try Program.run(["patterns", "lint", "--patterns", pack])
            #expect(lint.code == 0, "\(lint.text)")
            let proof = try Program.run(["patterns", "test", "--patterns", pack])
            #expect(proof.code == 0, "\(proof.text)")
            #expect(proof.text.contains("1 patterns, 2 samples, 0 failures"))
        }
    }
}
