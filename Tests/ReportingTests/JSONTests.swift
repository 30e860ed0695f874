import CaseModel
import Foundation
import Reporting
import Testing

struct JSONTests {
    @Test func `a report of an earlier version is told from one that is none`() throws {
        let text = String(decoding: try json(.rich), as: UTF8.self)
            .replacing("\"journey\":", with: "\"travel\":")
        let error = #expect(throws: ReportingError.self) {
            try Reporting.report(fromJSON: Array(text.utf8))
        }
        #expect(error == .olderReport(version: CaseReport.tool.version, lacks: "journey"))
        #expect(error?.description.contains("analyse the bundle again") == true)
        #expect(throws: ReportingError.self) { try Reporting.report(fromJSON: Array("{\"a\":1}".utf8)) }
    }

    @Test func `a report read back from its JSON is the same report`() throws {
        for original in CaseReport.all {
            #expect(try report(fromJSON: json(original)) == original)
        }
    }

    @Test func `the same report gives the same bytes, ending with one newline`() throws {
        let bytes = try json(.rich)
        #expect(try json(.rich) == bytes)
        #expect(bytes.suffix(2) == [UInt8(ascii: "}"), UInt8(ascii: "\n")])
    }

    @Test(arguments: [1, 5_000]) func `in pieces it is the same JSON, and no piece is long`(_ places: Int)
        throws
    {
        var report = CaseReport.rich
        let samples = report.diagnoses[0].evidence.flatMap(\.samples)
        report.diagnoses[0].evidence[0].samples = (0..<places).map { samples[$0 % samples.count] }
        var pieces: [[UInt8]] = []
        try json(report) { pieces.append($0) }
        #expect(try Array(pieces.joined()) == json(report))
        #expect(pieces.count > places / 500)
        #expect(pieces.allSatisfy { $0.count < 80_000 })
    }

    /// Every key that the contract shows, where it shows it; `[]` stands for each element.
    static let contract: [String: [String]] = [
        "": [
            "schema", "tool", "verdict", "inputs", "diagnoses", "ruledOut", "notJudged", "packages",
            "unexplained", "problems", "requests", "gaps",
        ],
        "tool": ["version", "patterns"],
        "tool.patterns": ["pack", "version", "sha256"],
        "inputs": [
            "member", "kind", "role", "host", "bytes", "compressedBytes", "sha256", "records", "malformed",
            "first", "last", "complete",
        ],
        "diagnoses": [
            "rank", "id", "title", "summary", "article", "confidence", "explains", "packages", "servers",
            "evidence", "remedy", "leadsTo", "causedBy",
        ],
        "diagnoses.explains": ["errors", "ofErrors"],
        "diagnoses.packages": ["guid", "name"],
        "diagnoses.evidence": ["id", "pattern", "supports", "weight", "count", "first", "last", "samples"],
        "diagnoses.evidence.samples": ["member", "line", "offset", "time", "rawTime", "text"],
        "diagnoses.remedy": ["step", "where", "risk", "before", "check", "undo", "script"],
        "ruledOut": ["id", "section", "because", "evidence"],
        "notJudged": ["id", "section", "missing"],
        "packages": ["guid", "name", "versions", "servers"],
        "packages.versions": ["database", "server", "reported"],
        "packages.servers": ["host", "state", "brokenAt", "stages"],
        "packages.servers.stages": ["stage", "state", "time", "evidence"],
        "unexplained": ["template", "count", "severity", "sample"],
        "problems": ["member", "code", "message"],
        "requests": ["collect", "from", "because"],
        "gaps": ["host", "from", "to", "because"],
    ]

    @Test(arguments: contract.sorted { $0.key < $1.key })
    func `every object has every key of the contract`(path: String, keys: [String]) throws {
        let whole = try JSONSerialization.jsonObject(with: Data(json(.rich)))
        let objects = objects(in: whole, along: path.split(separator: "."))
        #expect(!objects.isEmpty)
        for object in objects { #expect(Set(keys).isSubset(of: object.keys)) }
    }

    private func objects(in value: Any, along path: [Substring]) -> [[String: Any]] {
        if let list = value as? [Any] { return list.flatMap { objects(in: $0, along: path) } }
        guard let object = value as? [String: Any] else { return [] }
        guard let key = path.first else { return [object] }
        return object[String(key)].map { objects(in: $0, along: Array(path.dropFirst())) } ?? []
    }

    @Test(arguments: ["\"article\": null", "\"causedBy\": null", "\"host\": null", "\"first\": null"])
    func `what is not known is null, not missing`(text: String) throws {
        #expect(String(decoding: try json(.rich), as: UTF8.self).contains(text))
    }

    @Test func `slashes stay, and nothing that a terminal obeys is raw`() throws {
        let text = String(decoding: try json(.rich), as: UTF8.self)
        #expect(text.contains("NS/Logs/a.log"))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || printable(String($0)) == String($0) })
    }

    @Test func `a number that JSON cannot express is refused`() {
        var report = CaseReport.rich
        report.diagnoses[0].confidence = .nan
        #expect(throws: ReportingError.notANumber) { try json(report) }
    }

    @Test(arguments: ["", "[]", "{}", "{\"schema\": 1}", "\u{1B}[2J"])
    func `what is no report is refused with a sentence`(text: String) {
        let error = #expect(throws: ReportingError.self) { try report(fromJSON: Array(text.utf8)) }
        #expect(error?.description.hasPrefix("This is not the JSON of a pkgtriage report: ") == true)
    }

    @Test func `a newer schema is refused`() throws {
        let text = String(decoding: try json(.empty), as: UTF8.self)
            .replacing("\"schema\": 1", with: "\"schema\": 2")
        #expect(throws: ReportingError.newerSchema(2)) { try report(fromJSON: Array(text.utf8)) }
    }
}
