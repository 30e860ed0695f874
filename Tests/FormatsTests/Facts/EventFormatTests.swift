import CaseModel
import Formats
import Testing

struct EventFormatTests {
    static let event = """
        <?xml version='1.0'?>
        <message>
        <to>{1592B913-72F3-4C36-91D2-D4EDA21D2F96}</to><priority>1</priority>
        <body><inventory>
        <resources>
        <resource typeGuid="493435f7-3b17-4c4c-b07f-c23e7ab7781f" ref="0" name="PS01" guid="740184d3-f507-47a9-b170-8bf2f81e099c"></resource>
        </resources>
        <inventoryClass guid="b9d54fd2-0863-4aa9-9909-ad2fab9bdaec"><data><resource resourceRef="0">
        <row c0="0562094a-ecbe-4617-9253-5e7ffb5e00c4" c1="1601867730" c2="Not Ready" c3="The trust relationship between this workstation and the primary domain failed(1789)." />
        <row c0="OptiPlex GX520" c1="587d5246-d240-4ba0-9352-cf02a0424e4b" c2="12" />
        </resource></data></inventoryClass>
        </inventory></body>
        </message>
        """

    @Test func `an event tells where it goes, where it waits and who sent it`() {
        let read = FactCheck(
            Self.event, path: "b.zip!NS01/EventQueue/EvtQFast/bad/AeXException/nseC4.tmp", bytes: 1234,
            layers: ["zlib", "utf-16le"])
        #expect(read.recognition.kind == .nse)
        #expect(read.problems.isEmpty)
        #expect(
            read.lines(.event) == [
                "@ PS01: to=1592b913-72f3-4c36-91d2-d4eda21d2f96, priority=1, queue=EvtQFast, folder=bad, exception=AeXException, compression=zlib, bytes=1234, sender=740184d3-f507-47a9-b170-8bf2f81e099c, sender_name=PS01"
            ])
    }

    @Test func `a row is a package's status by the shape of its values`() throws {
        let read = FactCheck(Self.event, path: "NSCap/EvtQueue/Process/nseC4.tmp", chunk: 7)
        #expect(
            read.lines(.eventPackageStatus) == [
                "0562094a-ecbe-4617-9253-5e7ffb5e00c4 @ PS01: version=1601867730, status=Not Ready, error=The trust relationship between this workstation and the primary domain failed(1789)., sender=740184d3-f507-47a9-b170-8bf2f81e099c, queue=EvtQueue, folder=process"
            ])
        let fact = try #require(read.facts.first)
        #expect(fact.line == 9)
        #expect(fact.text.hasPrefix("<row c0=\"0562094a"))
    }

    @Test(arguments: [
        "<package guid='{0562094A-ECBE-4617-9253-5E7FFB5E00C4}' version='2' status='Ready'/>",
        "<Package><Guid>0562094a-ecbe-4617-9253-5e7ffb5e00c4</Guid><Version>2</Version><Status>Ready</Status></Package>",
        "<status packageId='0562094a-ecbe-4617-9253-5e7ffb5e00c4' PackageVersion='2' PackageStatus='Ready'/>",
        "<PackageStatus guid='0562094a-ecbe-4617-9253-5e7ffb5e00c4' version='2'><status>Ready</status></PackageStatus>",
        "<pkg id='0562094a-ecbe-4617-9253-5e7ffb5e00c4' version='2' status='Ready' error='0' statusDescription='ok'/>",
        "<item PackageGuid='0562094a-ecbe-4617-9253-5e7ffb5e00c4'><property name='version' value='2'/><property name='Status'>Ready</property></item>",
    ])
    func `a package's status is found by names, however they are written`(body: String) {
        let read = FactCheck("<message><to/><body>\(body)</body></message>", path: "a.nse")
        #expect(
            read.lines(.eventPackageStatus) == [
                "0562094a-ecbe-4617-9253-5e7ffb5e00c4: version=2, status=Ready"
            ])
        // What is quoted can be found again in the file.
        #expect(read.facts.first { $0.kind == .eventPackageStatus }.map { body.contains($0.text) } == true)
    }

    @Test func `packages inside the sender's element have a sender`() {
        let read = FactCheck(
            """
            <message><to/><resource name='PS01' guid='740184d3-f507-47a9-b170-8bf2f81e099c'>
            <package guid='0562094a-ecbe-4617-9253-5e7ffb5e00c4' status='Ready'/></resource></message>
            """, path: "a.nse")
        #expect(
            read.lines(.eventPackageStatus) == [
                "0562094a-ecbe-4617-9253-5e7ffb5e00c4 @ PS01: status=Ready, sender=740184d3-f507-47a9-b170-8bf2f81e099c"
            ])
    }

    @Test func `the envelope's sender gets the name that the body gives it`() {
        let read = FactCheck(
            """
            <message><to/><from>740184d3-f507-47a9-b170-8bf2f81e099c</from><body>
            <resource name='PS01' guid='{740184D3-F507-47A9-B170-8BF2F81E099C}'/>
            <resource name='PS02' guid='11111111-f507-47a9-b170-8bf2f81e099c'/>
            <package guid='0562094a-ecbe-4617-9253-5e7ffb5e00c4' status='Ready'/></body></message>
            """, path: "a.nse")
        #expect(
            read.lines(.eventPackageStatus) == [
                "0562094a-ecbe-4617-9253-5e7ffb5e00c4 @ PS01: status=Ready, sender=740184d3-f507-47a9-b170-8bf2f81e099c"
            ])
    }

    @Test(arguments: [
        ("<error>The trust relationship failed(1789).</error>", "The trust relationship failed(1789)."),
        ("<error>0</error>", nil), ("<note>The trust relationship failed(1789).</note>", nil),
    ])
    func `an error beside the packages is the event's`(element: String, error: String?) {
        let read = FactCheck(
            "<message><to/><body><packageStatus><package guid='0562094a-ecbe-4617-9253-5e7ffb5e00c4' status='Invalid'/>"
                + "\(element)</packageStatus></body></message>", path: "a.nse")
        #expect(read.facts.first { $0.kind == .event }?["error"] == error)
    }

    @Test(arguments: [
        ("PS01", "@ PS01: bytes=48, sender_name=PS01"),
        (
            "{740184D3-F507-47A9-B170-8BF2F81E099C}",
            ": bytes=82, sender=740184d3-f507-47a9-b170-8bf2f81e099c"
        ),
    ])
    func `without a resource the envelope names the sender`(from: String, event: String) {
        let read = FactCheck("<message><to/><from>\(from)</from><body/></message>", path: "a.nse")
        #expect(read.lines(.event) == [event])
    }

    @Test(arguments: [
        "<row c0='0562094a-ecbe-4617-9253-5e7ffb5e00c4' c1='Disabled' c2='12'/>",
        "<row c0='0562094a-ecbe-4617-9253-5e7ffb5e00c4' c1='Error Reporting Service'/>",
        "<row c0='Ready' c1='1601867730'/>",
        "<inventoryClass guid='0562094a-ecbe-4617-9253-5e7ffb5e00c4' version='2'/>",
    ])
    func `inventory is no package status`(body: String) {
        let read = FactCheck("<message><to/><body>\(body)</body></message>", path: "a.nse")
        #expect(read.lines(.eventPackageStatus) == [])
    }

    @Test(arguments: [
        ("NSCap/EvtQFast/x.nse", "queue=EvtQFast, folder=queue, bytes=3"),
        ("SMP\\EventQueue\\evtinbox\\x.nse", "queue=EvtInbox, folder=queue, bytes=3"),
        ("SMP/EventQueue/EvtQPriority/Process/x", "queue=EvtQPriority, folder=process, bytes=3"),
        (
            "NSCap/Evtqueue/Bad/AeXException/n.tmp",
            "queue=EvtQueue, folder=bad, exception=AeXException, bytes=3"
        ),
        ("NSCap/Temp/n.tmp", "folder=temp, bytes=3"), ("SMP/EventQueue/Temp/n.nse", "folder=temp, bytes=3"),
        (
            "b/Altiris Agent/Queue/smp.example.com/NSE-FFF-0000006A-0000004F.tmp",
            "priority=0, queue=agent, folder=queue, bytes=3, destination=smp.example.com, form=NSE, agent_instance=0000006A, event_number=0000004F"
        ),
        (
            "b/events/PSE-12C-0000006A-00000000.ok",
            "priority=3795, queue=agent, folder=capture, bytes=3, form=PSE, agent_instance=0000006A, event_number=00000000, state=sent"
        ),
        (
            "b/events/NSE-FFF-0000006A-00000001.blocked",
            "priority=0, queue=agent, folder=capture, bytes=3, form=NSE, agent_instance=0000006A, event_number=00000001, state=blocked"
        ),
    ])
    func `a file that cannot be read is still an event that waits`(path: String, event: String) {
        let read = FactCheck([0x78, 0x9C, 0x00], path: path)
        #expect(read.recognition.kind == .agentQueueFile)
        #expect(read.lines(.event) == [": \(event)"])
        #expect(read.facts.first?.text == path)
    }

    @Test func `an agent's queue names the machine by its folder`() {
        let read = FactCheck([0], path: "b.zip!PS01/Altiris Agent/Queue/smp/NSE-FFF-0000006A-0000004F.tmp")
        #expect(read.facts.first?.server == "PS01")
    }

    @Test func `an event cut short tells what it can`() throws {
        let start = try #require(Self.event.split(separator: " c2=").first)
        let read = FactCheck(String(start), path: "NSCap/EvtQueue/nseC4.tmp")
        #expect(read.problems.map(\.code) == [.xmlMalformed])
        #expect(read.facts.last?["to"] == "1592b913-72f3-4c36-91d2-d4eda21d2f96")
        #expect(read.facts.last?["sender_name"] == "PS01")
    }
}
