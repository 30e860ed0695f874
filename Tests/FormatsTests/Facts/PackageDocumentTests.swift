import CaseModel
import Formats
import Testing

struct PackageDocumentTests {
    static let guid = "0562094a-ecbe-4617-9253-5e7ffb5e00c4"

    @Test(arguments: [
        ("<snapshot guid='{0562094A-ECBE-4617-9253-5E7FFB5E00C4}' version='2' hash='ab' created='2020' path='\\\\s\\p'><file name='a'/><file name='b'/></snapshot>"),
        ("<Package id='0562094a-ecbe-4617-9253-5e7ffb5e00c4' version='2' hash='ab' creationTime='2020' packagePath='\\\\s\\p'><Files><File version='9'/><File/></Files></Package>"),
        ("<Snapshot><PackageGuid>0562094a-ecbe-4617-9253-5e7ffb5e00c4</PackageGuid><Version>2</Version><Hash>ab</Hash><Created>2020</Created><Path>\\\\s\\p</Path><Folder version='7'><File/><File/></Folder></Snapshot>"),
        ("<x><info version='2' path='\\\\s\\p' time='2020'/><hash>ab</hash><y><file/><file/></y></x>"),
    ])
    func `a snapshot's version is found however it is written`(document: String) {
        let read = FactCheck(document, path: "b/SMP/Snapshots/\(Self.guid).xml", chunk: 5)
        #expect(
            read.lines(.snapshot) == [
                "\(Self.guid): version=2, path=\\\\s\\p, created=2020, hash=ab, files=2, side=ns"
            ])
    }

    @Test(arguments: [
        (
            "b.zip!PS01/Altiris Agent/Package Delivery/{0562094a-ecbe-4617-9253-5e7ffb5e00c4}/snapshot.xml",
            "PS01"
        ),
        ("PS02.zip!Package Delivery/0562094A-ECBE-4617-9253-5E7FFB5E00C4/snapshot.xml", "PS02"),
        ("PS03/Package Delivery/{0562094a-ecbe-4617-9253-5e7ffb5e00c4}/Snapshot.xml", "PS03"),
    ])
    func `a Package Server's snapshot names its machine and package by its path`(path: String, host: String) {
        let read = FactCheck("<snapshot version='1'/>", path: path)
        #expect(read.lines(.snapshot) == ["\(Self.guid) @ \(host): version=1, side=ps"])
    }

    @Test(arguments: [(153, 254, false), (154, 255, true)])
    func `a file whose stored path will be too long is told by its length`(
        name: Int, length: Int, isTold: Bool
    ) {
        let file = String(repeating: "x", count: name - 4) + ".exe"
        let path = "b/PS01/Package Delivery/{\(Self.guid)}/snapshot.xml"
        let read = FactCheck(
            "<snapshot version='1'><file name='a'/><file name='\(file)'/></snapshot>", path: path)
        let stored =
            #"C:\Program Files\Altiris\Altiris Agent\Package Delivery\{\#(Self.guid)}\cache\\#(file)"#
        #expect(stored.utf16.count == length)
        #expect(
            read.lines(.longPath) == (isTold ? ["\(Self.guid) @ PS01: path=\(file), length=\(length)"] : []))
    }

    @Test func `a package document tells its state and whether it has its owner's key`() {
        let read = FactCheck(
            """
            <Package id="{46D50E6E-183C-4D15-9767-EE14EBEA5ED4}" name="One of Three" size="0" version="1127796544" remote="false"
                priority="Normal" status="valid" minspeed="0" enableMulticast="true" statusDescription="valid">
            <Source><Codebase url="http://x/"/></Source></Package>
            """, path: "b/package.xml")
        #expect(
            read.lines(.packageInfo) == [
                "46d50e6e-183c-4d15-9767-ee14ebea5ed4: name=One of Three, version=1127796544, status=valid, status_description=valid, remote=false, has_source_key=no"
            ])
    }

    @Test func `a policy names packages with their versions`() {
        let read = FactCheck(
            """
            <Policies><Policy guid="{A36705A8-123D-40AB-BCAB-D9494D19D938}" name="Task" version="6.0.5287.1019">
            <ClientPolicy agentClsid="Altiris.SWD"><SoftPkgs>
            <SoftPkg Name="One of Three" displayName="" Id="{46D50E6E-183C-4D15-9767-EE14EBEA5ED4}" Version="1.0" InternalVersion="1127796544" Originator="NS"/>
            </SoftPkgs></ClientPolicy></Policy></Policies>
            """, path: "b.zip!PS01/Client Policies/smp.XML")
        #expect(read.recognition == .init(kind: .clientPolicy, role: .packageServer, host: "PS01"))
        #expect(
            read.lines(.policyPackage) == [
                "46d50e6e-183c-4d15-9767-ee14ebea5ed4 @ PS01: name=One of Three, version=1127796544, originator=NS"
            ])
        #expect(read.facts.first?.line == 3)
    }

    @Test(arguments: [
        "<PackageStatus guid='0562094a-ecbe-4617-9253-5e7ffb5e00c4' status='Deleted' version='2' time='2021-09-21'/>",
        "<PackageStatus><Package guid='0562094a-ecbe-4617-9253-5e7ffb5e00c4'/><Status>Deleted</Status><Version>2</Version><Time>2021-09-21</Time></PackageStatus>",
        "<x Status='Deleted' Version='2' Time='2021-09-21'/>",
    ])
    func `a status file is about one package`(document: String) {
        let path =
            "b.zip!PS01/Package Server Agent/PackageStatus/{0562094a-ecbe-4617-9253-5e7ffb5e00c4}/PackageStatus.xml"
        let read = FactCheck(document, path: path, chunk: 3)
        #expect(
            read.lines(.packageStatusFile) == [
                "\(Self.guid) @ PS01: status=Deleted, version=2, time=2021-09-21"
            ])
    }

    @Test(arguments: [
        "<UrgentList><Package guid='{0562094A-ECBE-4617-9253-5E7FFB5E00C4}'/></UrgentList>",
        "<UrgentList><Package>0562094a-ecbe-4617-9253-5e7ffb5e00c4</Package></UrgentList>",
        "<UrgentList><entry><guid>0562094a-ecbe-4617-9253-5e7ffb5e00c4</guid><x>1</x></entry></UrgentList>",
        "<list><e id='0562094a-ecbe-4617-9253-5e7ffb5e00c4'/></list>",
    ])
    func `an urgent list names packages in some way`(document: String) {
        let read = FactCheck(document, path: "b/PackageStatus/UrgentList.xml")
        #expect(read.lines(.urgentPackage) == ["\(Self.guid): "])
    }
}
