import Foundation
import Testing

/// What `--redact` promises, on a sample whose names are known.
struct RedactTests {
    private let scratch: TemporaryFolder
    private let sample: String
    /// Machines, users and shares of the sample, as its logs spell them.
    private let names = ["PS01", "PS02", "NS01", "FS01", "SWLibrary", "share-permissions.zip"]

    init() throws {
        scratch = try TemporaryFolder()
        sample = try Samples.path("incidents/share-permissions.zip")
    }

    @Test func `no report of a redacted run holds a name, and the key is for its owner alone`() throws {
        let html = scratch.file("r.html")
        let run = try Program.run(["analyze", sample, "--redact", "--html", html, "--quiet"])
        let json = try Program.run(["analyze", sample, "--redact", "--json", "-", "--quiet"])
        let text = try Program.run(["analyze", sample, "--redact"])
        #expect([run.code, json.code, text.code] == [0, 0, 0])
        let page = try String(contentsOfFile: html, encoding: .utf8)
            .replacing(/<script type="application\/json"[\s\S]*?<\/script>/, with: "")
        for output in [page, json.text, text.text] {
            for name in names { #expect(!output.lowercased().contains(name.lowercased()), "\(name)") }
            #expect(output.contains("host-1"))
        }
        let key = try String(contentsOfFile: html + ".key.json", encoding: .utf8)
        for name in ["PS01", "FS01"] { #expect(key.contains("\"original\": \"\(name)\"")) }
        let attributes = try FileManager.default.attributesOfItem(atPath: html + ".key.json")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a kept case is rendered redacted, with packages hidden on request`() throws {
        let kept = scratch.file("c.sqlite")
        _ = try Program.run(["analyze", sample, "--case", kept, "--quiet"])
        let key = scratch.file("key")
        let run = try Program.run(
            ["report", kept, "--redact-packages", "--redaction-key", key, "--json", "-"])
        #expect(run.code == 0)
        #expect(!run.text.contains("Litware") && !run.text.contains("f7080b6c"))
        #expect(try String(contentsOfFile: key, encoding: .utf8).contains("Litware Zip 22.1"))
    }

    @Test func `the key is never printed`() throws {
        let run = try Program.run(["analyze", sample, "--redaction-key", "-"])
        #expect(run.code == 64)
        #expect(run.text.isEmpty)
    }

    @Test func `a redacted comparison names nobody, and its key is written beside it`() throws {
        let (before, after) = (scratch.file("a.sqlite"), scratch.file("b.sqlite"))
        _ = try Program.run(["analyze", sample, "--case", before, "--quiet"])
        _ = try Program.run(
            ["analyze", Samples.path("incidents/disk-full.zip"), "--case", after, "--quiet"])
        let html = scratch.file("c.html")
        let runs = [
            try Program.run(["compare", before, after, "--redact", "--json", "-"]),
            try Program.run(["compare", before, after, "--redact"]),
            try Program.run(["compare", before, after, "--redact", "--html", html]),
        ]
        #expect(runs.map(\.code) == [0, 0, 0])
        for output in [runs[0].text, runs[1].text, try String(contentsOfFile: html, encoding: .utf8)] {
            for name in names { #expect(!output.lowercased().contains(name.lowercased()), "\(name)") }
            #expect(output.contains("host-"))
        }
        #expect(try String(contentsOfFile: html + ".key.json", encoding: .utf8).contains("PS01"))
    }
}
