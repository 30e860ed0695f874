import CaseModel
import PatternEngine
import Testing

@testable import Analysis

/// Messages of agents that stand in statuses instead of logs.
struct StatusTextTests {
    private static let trust =
        "The trust relationship between this workstation and the primary domain failed(1789)."

    private func patterns(_ fact: Fact) throws -> [String] {
        let index = PatternIndex(try PatternLibrary.load(adding: []).patterns)
        var matcher = StatusTextMatcher(index)
        return matcher.matches(fact).map { index.ids[$0] }
    }

    @Test(arguments: [Fact.Kind.event, .eventPackageStatus])
    func `an error that an event states is an agent's message`(kind: Fact.Kind) throws {
        let fact = Fact(kind, fields: [.init("error", Self.trust)])
        #expect(try patterns(fact).isEmpty == false)
        #expect(try patterns(Fact(kind, fields: [.init("error", "All is well (0).")])).isEmpty)
        #expect(try patterns(Fact(kind, text: Self.trust)).isEmpty)
    }

    @Test func `a database row may quote it in any column`() throws {
        let row = Fact(.packageStatusRow, text: "PS01,Invalid,1759811700,\(Self.trust)")
        #expect(try patterns(row).isEmpty == false)
        #expect(try patterns(Fact(.packageStatusRow, text: "PS01,Ready,1759811700,")).isEmpty)
    }

    @Test func `what is no status quotes nothing`() throws {
        #expect(try patterns(Fact(.setting, text: Self.trust)).isEmpty)
    }
}
