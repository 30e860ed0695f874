import SampleMaker
import Testing

/// The cases that the ranking is measured with.
struct EvaluationSetTests {
    @Test func `there are enough cases, healthy systems and causes among them, each with a name of its own`()
    {
        let cases = EvaluationCase.all
        #expect(cases.count >= 80)
        #expect(Set(cases.map(\.name)).count == cases.count)
        let causes = cases.map { Set($0.plot().causes.map(\.id)) }
        #expect(causes.count(where: \.isEmpty) >= 10)
        #expect(causes.reduce(Set()) { $0.union($1) }.count >= 30)
    }

    @Test func `a case is the same each time, and not what another is`() throws {
        let first = try #require(EvaluationCase.all.first)
        let second = EvaluationCase.all[1]
        #expect(first.plot().story.files.map(\.bytes) == first.plot().story.files.map(\.bytes))
        #expect(first.plot().story.files.map(\.bytes) != second.plot().story.files.map(\.bytes))
    }

    @Test func `the family of a case is its cause, or the kind of trap`() {
        let traps = ["compound", "cascade", "red-herring", "healthy"]
        for each in EvaluationCase.all {
            let family = each.name.split(separator: "/").first.map(String.init) ?? ""
            let causes = each.plot().causes.map(\.id)
            #expect(traps.contains(family) || causes == [family], "\(each.name)")
            #expect((family == "healthy") == causes.isEmpty, "\(each.name)")
        }
    }
}
