import BuiltInPacks
import CaseModel
import Foundation
import PatternEngine
import Testing

/// The JSON Schemas and the reader say the same of every document: what one accepts the other does.
///
/// A validator that is not ours judges changed copies of documents in which every key stands; the reader and
/// lint judge the same. Skipped where Python has no `jsonschema`; `make test` installs it.
@Suite(.enabled(if: PythonValidator.isAvailable))
struct SchemaTests {
    @Test func `every data file is as its schema says`() throws {
        let run = try PythonValidator.run("validate.py", [PythonValidator.patterns.path])
        #expect(run.code == 0, "\(run.text)")
    }

    @Test(arguments: ["pack", "article", "journey", "codes", "coverage", "requests"])
    func `schema and reader agree on each change of a document`(name: String) throws {
        let verdicts = try PythonValidator.verdicts().filter { $0.schema == name }
        #expect(verdicts.count > 10)
        #expect(verdicts.first?.accepts == true)
        for verdict in verdicts {
            let findings = SchemaDocuments.findings(of: name, verdict.text)
            #expect(findings.isEmpty == verdict.accepts, "\(name): \(verdict.change): \(findings)")
        }
    }

    @Test func `the reader knows the keys that the schema has, wherever keys are`() throws {
        var places = 0
        for verdict in try PythonValidator.verdicts() {
            // The shapes of a scope are named in a finding of their own.
            guard let keys = verdict.keys, !verdict.change.contains("/scope ") else { continue }
            let findings = SchemaDocuments.findings(of: verdict.schema, verdict.text)
            let finding = try #require(
                findings.first { $0.message == "Unknown key `unknown-key`." }, "\(verdict.change)")
            let known = finding.fix.dropFirst("Known here: ".count).dropLast().split(separator: ", ")
            #expect(known.map(String.init).sorted() == keys, "\(verdict.schema): \(verdict.change)")
            places += 1
        }
        #expect(places > 15)
    }

    /// What the schemas list must be all that there is.
    @Test(arguments: [
        ("pack", "fact", Fact.Kind.allCases.map(\.rawValue)),
        ("pack", "grade", Grade.allCases.map(\.rawValue)),
        ("article", "kind", MemberKind.allCases.map(\.rawValue)),
        ("article", "role", Role.allCases.map(\.rawValue)),
    ])
    func `a schema lists all values`(schema: String, definition: String, values: [String]) throws {
        let data = try Data(
            contentsOf: PythonValidator.patterns.appending(path: "schema/\(schema).schema.json"))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let all = try #require(root["$defs"] as? [String: Any])
        let part = try #require(all[definition] as? [String: Any])
        let properties = part["properties"] as? [String: Any]
        let listed = (part["enum"] ?? (properties?["kind"] as? [String: Any])?["enum"]) as? [String]
        #expect(listed.map(Set.init) == Set(values))
    }
}
