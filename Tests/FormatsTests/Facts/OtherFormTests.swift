import CaseModel
import Formats
import Testing

/// Texts for which the contract's list of kinds has no word.
struct OtherFormTests {
    static let guid = "0562094a-ecbe-4617-9253-5e7ffb5e00c4"

    @Test(arguments: [1, 6, 100_000])
    func `a dump of secure storage names packages, and nothing else is kept`(
        size: Int
    ) {
        let text =
            "SMATool 8.7\r\nSoftware Delivery\\{\(Self.guid.uppercased())}\r\n  password=secret\r\nsoftware delivery\\\(Self.guid)\nPACKAGE DELIVERY/\(Self.guid)/x secret\n"
        let read = FactCheck(text, path: "PS01/dump.txt", chunk: size)
        #expect(read.recognition.kind == .other)
        #expect(read.recognition.form == .secureStorage)
        #expect(read.facts.map { $0["store"] } == ["package-server", "agent"])
        #expect(read.facts.allSatisfy { $0.package?.description == Self.guid && $0.server == "PS01" })
        #expect(read.facts.allSatisfy { !$0.text.contains("secret") })
    }

    @Test(arguments: [
        ("Delete package files if they are unused for: 3 Days", "72"),
        ("[x] delete package files if unused for \"1 Week\"", "168"),
        ("Delete package files if they are unused for: 12 hours", "12"),
    ])
    func `the console's setting for unused files is read in hours`(line: String, hours: String) {
        let read = FactCheck("Package Service Settings\n\(line)\n", path: "NS01/settings.txt", chunk: 3)
        #expect(read.facts.map { $0["value"] } == [hours])
    }

    @Test(arguments: [1, 50, 100_000]) func `a deadlock names the tables that were locked`(size: Int) {
        let text = """
            <deadlock-list><deadlock victim="p1"><process-list/><resource-list>
            <keylock objectname="Symantec_CMDB.dbo.SWDPackage" indexname="x"><owner-list/></keylock>
            <pagelock objectname="Symantec_CMDB.dbo.Item"/><keylock objectname="Symantec_CMDB.dbo.SWDPackage"/>
            </resource-list></deadlock></deadlock-list>
            """
        let read = FactCheck(text, path: "SQL/deadlock.xdl", chunk: size)
        #expect(read.lines(.deadlock) == [": objects=Symantec_CMDB.dbo.SWDPackage, Symantec_CMDB.dbo.Item"])
    }

    @Test(arguments: ["UrgentList", "packages", "Items"])
    func `the urgent list is known by its name, whatever its root`(
        root: String
    ) {
        let text = "<\(root)><item guid=\"{\(Self.guid)}\" priority=\"High\"/></\(root)>"
        let read = FactCheck(text, path: "PS01/Package Server Agent/PackageStatus/UrgentList.xml")
        #expect(read.recognition.kind == .urgentList)
        #expect(read.facts.map { $0.package?.description } == [Self.guid])
    }

    @Test func `other texts stay what they are: listed, not read`() {
        let read = FactCheck(
            "System Information report\nSoftware Delivery is installed\n", path: "PS01/msinfo.txt")
        #expect(read.recognition.form == nil)
        #expect(read.facts == [])
    }
}
