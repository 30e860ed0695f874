import CaseModel
import Testing

struct VersionGapTests {
    @Test(
        arguments: [
            (["8.7.2108.0", "8.7.2108.0"], VersionGap.none), (["8.7.2108.0", "8.7.2109.0"], .build),
            (["8.7.2108", "8.7.2108.0"], .build), (["8.6.3268.0", "8.7.2108.0"], .release),
            (["7.7.1", "8.7.1"], .release), (["8.7.1", "8.7.1", "8.5.1"], .release),
            (["8", "8.0"], .release),
            (["", ""], .none),
        ]) func `the widest difference counts`(_ versions: [String], _ gap: VersionGap)
    {
        #expect(VersionGap(versions) == gap)
        #expect(VersionGap(versions.reversed()) == gap)
    }

    @Test(arguments: [[], ["8.7.2108.0"]]) func `fewer than two versions have no gap`(_ versions: [String]) {
        #expect(VersionGap(versions) == nil)
    }

    @Test func `a fact of product versions has only the parts that are known`() {
        let fact = Fact.productVersions(server: "PS01", agent: "8.7.1", plugin: nil, product: nil)
        #expect(fact.fields == [Fact.Field("agent", "8.7.1")])
        let both = Fact.productVersions(server: "PS01", agent: "8.7.1", plugin: "8.6.1", product: nil)
        #expect(both["gap"] == "release")
        #expect(both.server == "PS01")
    }

    @Test func `members sort by unit, then by place in the unit`() {
        let ids = [MemberID(unit: 1, index: 0), MemberID(unit: 0, index: 9), MemberID(unit: 0, index: 0)]
        #expect(ids.sorted() == ids.reversed())
        #expect(MemberID(unit: 1, index: 0).rawValue == MemberID.membersPerUnit)
    }

    @Test(
        arguments: [
            ("bundle.zip!NS/Logs/a.log.gz!a.log", "bundle.zip/ns/logs/a.log.gz/a.log", "a.log"),
            ("C:\\Logs\\Agent.LOG", "c:/logs/agent.log", "Agent.LOG"), ("", "", ""),
        ]) func `a path has a plain form and a name`(path: String, plain: String, name: String)
    {
        let info = MemberInfo(id: MemberID(rawValue: 0), path: path)
        #expect(info.normalizedPath == plain)
        #expect(info.name == name)
    }
}
