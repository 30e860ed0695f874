import CaseModel
import Foundation
import PatternEngine
import Testing

/// The diagnoses of the contract, and what the article map says about each.
struct ArticleTests {
    static let rules = BuiltInPackTests.library.rules

    /// Ids and sections as the contract lists them; `nil` for causes that the article does not name.
    static let contract: [(id: String, section: String?)] = [
        ("request-limit", "Introduction"), ("site-maintenance", "Site Maintenance"),
        ("version-mismatch", "Cause 1"), ("snapshot-rollback", "Cause 2a"), ("queue-backlog", "Cause 2b"),
        ("status-not-delivered", "Cause 2c"), ("status-processing-failed", "Cause 2d"),
        ("download-pending", "Cause 2e"), ("server-unreachable", "Cause 2f"),
        ("source-path-unverified", "1.1"), ("foreign-origin", "1.2"), ("codebases-stale", "2"),
        ("task-not-running", "2"), ("unused-files-deleted", "2"), ("stale-snapshot", "3"),
        ("share-permissions", "4"), ("agent-version-mismatch", "5"), ("nscap-permissions", "6"),
        ("duplicate-status-rows", "Additional Queries"), ("secure-storage", "Secure Storage"),
        ("urgent-list", "Urgent List"), ("connection-exhaustion", nil), ("request-storm", nil),
        ("hierarchy-blockout", nil), ("iis-features-missing", nil), ("iis-request-filtering", nil),
        ("package-server-not-loaded", nil), ("policy-not-built", nil), ("path-too-long", nil),
        ("disk-full", nil), ("tls-failure", nil), ("access-credentials", nil), ("domain-trust", nil),
        ("files-removed-by-others", nil),
    ]

    @Test func `they are those of the contract, each once`() {
        #expect(ArticleTests.contract.count == 34)
        #expect(ArticleTests.rules.map(\.id).sorted() == ArticleTests.contract.map(\.id).sorted())
    }

    @Test(arguments: contract) func `each stands in its section of article 181405`(
        id: String, section: String?
    ) throws {
        let rule = try #require(BuiltInPackTests.library.rule(id))
        #expect(rule.article?.section == section)
        #expect(rule.article?.id == (section == nil ? nil : "181405"))
        #expect(rule.article?.title.isEmpty != true)
    }

    @Test(arguments: contract.map(\.id)) func `each is reached by a pattern that speaks for it`(_ id: String)
    {
        #expect(
            BuiltInPackTests.library.patterns.contains { pattern in
                pattern.evidence.contains { $0.diagnosis == id && $0.supports }
            })
    }

    @Test(arguments: contract.map(\.id)) func `each says what it is, what to collect and what to do`(
        _ id: String
    ) throws {
        let rule = try #require(BuiltInPackTests.library.rule(id))
        #expect(!rule.title.isEmpty)
        #expect(!rule.summary.isEmpty)
        #expect(!rule.witnesses.isEmpty)
        #expect(rule.witnesses.allSatisfy { !$0.isEmpty })
        #expect(!rule.collect.isEmpty)
        #expect(rule.collect.allSatisfy { !$0.what.isEmpty && !$0.from.isEmpty })
        #expect(!rule.remedy.isEmpty)
        #expect(rule.remedy.allSatisfy { !$0.step.isEmpty && !$0.place.isEmpty })
        let warnings = rule.remedy.filter { $0.step.hasPrefix("Do not") }
        #expect(rule.remedy.count > warnings.count)
        #expect(rule.remedy.allSatisfy { $0.risk != "high" || !$0.before.isEmpty || warnings.contains($0) })
    }

    @Test func `priors are probabilities that leave room for none of them`() {
        #expect(ArticleTests.rules.allSatisfy { $0.prior > 0 && $0.prior < 1 })
        #expect(ArticleTests.rules.map(\.prior).reduce(0, +) < 1)
    }

    @Test func `no diagnosis leads to itself, by however many steps`() {
        let next = Dictionary(uniqueKeysWithValues: ArticleTests.rules.map { ($0.id, $0.leadsTo) })
        for rule in ArticleTests.rules {
            var reached: Set<String> = []
            var waiting = rule.leadsTo
            while let id = waiting.popLast() {
                #expect(next[id] != nil, "\(rule.id) leads to \(id)")
                if reached.insert(id).inserted { waiting += next[id] ?? [] }
            }
            #expect(!reached.contains(rule.id), "\(rule.id)")
        }
    }

    @Test func `scripts hold no hole that nothing fills`() {
        let known = ["{package_guids}", "{server_names}", "{first_package}"]
        for rule in ArticleTests.rules {
            for step in rule.remedy {
                let rest = known.reduce(step.script) { $0.replacing($1, with: "") }
                #expect(rest.firstMatch(of: /\{[a-z_]+\}/) == nil, "\(rule.id): \(step.script)")
            }
        }
    }

    @Test(arguments: ["article", "pack"]) func `the JSON Schema beside the packs is JSON`(_ name: String)
        throws
    {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Patterns/schema")
        let data = try Data(contentsOf: root.appending(path: "\(name).schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(schema["$schema"] != nil)
        #expect(schema["type"] as? String == "object")
    }
}
