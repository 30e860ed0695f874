import Foundation
import Testing

/// The JSON report has every key of the contract, each with a value of its type.
struct ContractTests {
    /// What a value may be.
    private indirect enum Shape: Sendable {
        case text, whole, number, truth
        case time, guid
        case oneOf(Set<String>)
        case maybe(Shape)
        case list(Shape)
        case object([String: Shape])
    }

    private static let kinds: Set<String> = [
        "ns-log", "agent-log", "log-viewer-text", "nse", "snapshot", "package-xml", "client-policy",
        "package-status", "urgent-list", "core-settings", "sql-export", "iis-log", "httperr-log",
        "acl-listing", "directory-listing", "task-export", "registry-export", "agent-queue-file", "other",
    ]
    private static let roles: Set<String> = ["notification-server", "package-server", "client", "unknown"]

    private static let sample = Shape.object([
        "member": .text, "line": .whole, "offset": .whole, "time": .maybe(.time), "rawTime": .maybe(.text),
        "text": .text,
    ])
    private static let evidence = Shape.object([
        "id": .text, "pattern": .text, "supports": .truth, "weight": .number, "count": .whole,
        "first": .maybe(.time), "last": .maybe(.time), "samples": .list(sample),
    ])
    private static let remedy = Shape.object([
        "step": .text, "where": .text, "risk": .oneOf(["none", "low", "high"]), "before": .text,
        "check": .text, "undo": .text, "script": .text,
    ])
    private static let diagnosis = Shape.object([
        "rank": .whole, "id": .text, "title": .text, "summary": .text,
        "article": .maybe(.object(["id": .text, "section": .text, "title": .text])), "confidence": .number,
        "explains": .object(["errors": .whole, "ofErrors": .whole]),
        "packages": .list(.object(["guid": .guid, "name": .maybe(.text)])), "servers": .list(.text),
        "evidence": .list(evidence), "remedy": .list(remedy), "leadsTo": .list(.text),
        "causedBy": .maybe(.text),
    ])
    private static let input = Shape.object([
        "member": .text, "kind": .oneOf(kinds), "role": .oneOf(roles), "host": .maybe(.text), "bytes": .whole,
        "compressedBytes": .maybe(.whole), "sha256": .text, "records": .whole, "malformed": .whole,
        "first": .maybe(.time), "last": .maybe(.time), "complete": .truth,
    ])
    private static let stage = Shape.object([
        "stage": .text, "state": .oneOf(["done", "failed", "missing", "unknown"]), "time": .maybe(.time),
        "evidence": .list(.text),
    ])
    private static let package = Shape.object([
        "guid": .guid, "name": .maybe(.text),
        "versions": .object([
            "database": .maybe(.whole), "server": .maybe(.whole), "reported": .maybe(.whole),
        ]),
        "servers": .list(
            .object(["host": .text, "state": .text, "brokenAt": .maybe(.text), "stages": .list(stage)])),
    ])
    private static let report = Shape.object([
        "schema": .whole,
        "tool": .object([
            "version": .text, "patterns": .list(.object(["pack": .text, "version": .text, "sha256": .text])),
        ]),
        "verdict": .text, "inputs": .list(input), "diagnoses": .list(diagnosis),
        "ruledOut": .list(
            .object(["id": .text, "section": .maybe(.text), "because": .text, "evidence": .list(.text)])),
        "notJudged": .list(.object(["id": .text, "section": .maybe(.text), "missing": .list(.text)])),
        "packages": .list(package),
        "unexplained": .list(
            .object(["template": .text, "count": .whole, "severity": .whole, "sample": sample])),
        "problems": .list(.object(["member": .text, "code": .text, "message": .text])),
        "requests": .list(.object(["collect": .text, "from": .text, "because": .list(.text)])),
        "gaps": .list(.object(["host": .text, "from": .time, "to": .time, "because": .text])),
    ])

    @Test(arguments: [
        "incidents/disk-full-chain.tar.gz", "incidents/foreign-origin", "incidents/request-limit.zip",
        "healthy/quiet",
    ])
    func `every key of the contract is there, with a value of its type`(sample: String) throws {
        let run = try Program.run(["analyze", Samples.path(sample), "--json", "-", "--quiet"])
        let json = try JSONDecoder().decode(JSON.self, from: run.output)
        #expect(faults(json, ContractTests.report, at: "report") == [])
        guard case .object(let keys) = json else { return }
        #expect(keys["schema"] == .whole(1))
    }

    @Test func `an input in which nothing is recognised gives the same keys`() throws {
        let run = try Program.run(["analyze", "-", "--json", "-", "--quiet"])
        let json = try JSONDecoder().decode(JSON.self, from: run.output)
        #expect(faults(json, ContractTests.report, at: "report") == [])
    }

    /// Where a value is not what the contract says.
    private func faults(_ json: JSON?, _ shape: Shape, at path: String) -> [String] {
        switch (json, shape) {
        case (.null, .maybe), (.text, .text), (.whole, .whole), (.whole, .number), (.fraction, .number),
            (.truth, .truth):
            []
        case (_, .maybe(let shape)): faults(json, shape, at: path)
        case (.text(let text), .oneOf(let allowed)) where allowed.contains(text): []
        case (.text(let text), .time)
        where text.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/#) != nil: []
        case (.text(let text), .guid)
        where text.wholeMatch(of: #/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#) != nil: []
        case (.list(let elements), .list(let shape)):
            elements.enumerated().flatMap { faults($1, shape, at: "\(path)[\($0)]") }
        case (.object(let members), .object(let shapes)):
            shapes.flatMap { key, shape in faults(members[key], shape, at: "\(path).\(key)") }
        case (let found, _): ["\(path) is \(found.map { "\($0)" } ?? "missing")"]
        }
    }
}

/// Any JSON value; whole numbers, fractions and truth values are told apart.
private enum JSON: Decodable, Equatable {
    case null
    case truth(Bool)
    case whole(Int)
    case fraction(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if let fraction = try? value.decode(Double.self) {
            self = .fraction(fraction)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSON].self))
        }
    }
}
