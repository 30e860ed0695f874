import CaseModel
import Diagnosis
import Testing

/// What a likely cause accounts for says little about a second one.
struct ExplainingTests {
    /// A message that two causes leave, and proof of the first of them.
    private let shared = Case()
        .with("both", ["root": moderate, "other": moderate], package: 1, on: "PS01")
        .with("proof", ["root": decisive], by: .sqlExport, package: 1, alone: true)

    @Test func `a shared sign speaks less for the second cause once the first is proven`() throws {
        let alone = Case().with("both", ["other": moderate], package: 1, on: "PS01").confidence("other")
        let beside = shared.judge().scores["other"]
        #expect(try #require(beside).confidence < alone / 2)
        let explained = beside?.parts.first { $0.kind == .explained(pattern: "both", by: "root") }
        #expect(try #require(explained).counted < 0)
    }

    @Test func `two causes with nothing but the shared sign stay alternatives`() {
        let both = Case().with("both", ["root": strong, "other": strong], package: 1)
        #expect(both.confidence("root") == both.confidence("other"))
        #expect(both.judge().scores["other"]?.parts.count == 1)
    }

    @Test func `a sign of the second cause's own is not explained away`() {
        let second = shared.with("own", ["other": decisive], by: .snapshot, package: 1)
        #expect(second.confidence("other") > 0.8)
        #expect(second.confidence("root") > 0.8)
    }

    @Test func `what the first cause was not seen for stays unexplained`() {
        // The first is about servers alone, so a client's words are none of its signs.
        var clients = shared.with("both", ["root": moderate, "other": moderate], package: 1, on: "CL01")
        clients = clients.with(rule: "root") { $0.machines = [.packageServer] }
        clients.servers = ["PS01": .packageServer, "CL01": .client]
        let parts = clients.judge().scores["other"]?.parts ?? []
        #expect(parts.map(\.kind) == [.sign(pattern: "both", witness: .nsLog)])
    }

    @Test func `a consequence keeps the signs that it shares with its cause`() {
        let chain = Case()
            .with("both", ["root": moderate, "effect": strong], package: 1)
            .with("proof", ["root": decisive], by: .sqlExport, package: 1, alone: true)
        let parts = chain.judge().scores["effect"]?.parts ?? []
        #expect(parts.map(\.kind) == [.sign(pattern: "both", witness: .nsLog)])
    }
}
