import CaseModel
import Formats
import Testing

struct EventLogSplitterTests {
    /// KB 179719: https://knowledge.broadcom.com/external/article/179719
    static let accessDenied = """
        <event date='May 16 11:51:05' severity='2' hostName='pc100' source='CreateDirectoryPath' \
        module='AeXNSAgent.exe' process='AeXNSAgent.exe' pid='724' thread='1740' tickCount='495844828' >
          <![CDATA[Cannot create directory: 0x80070005 [Access is denied] d:]]></event>
        """

    @Test func `all attributes of a published record are found`() throws {
        let record = try #require(split(Array(Self.accessDenied.utf8)).records.first)
        #expect(record.message == "Cannot create directory: 0x80070005 [Access is denied] d:")
        #expect(record.severity == 2)
        #expect(record.flaws == 0)
        #expect(record.bytes == Self.accessDenied)
        #expect(
            record.attributes == [
                "May 16 11:51:05", "pc100", "CreateDirectoryPath", "AeXNSAgent.exe", "AeXNSAgent.exe", "724",
                "1740", "495844828",
            ])
    }

    @Test(arguments: [
        ("<event date='d' ><![CDATA[a]]></event>", "a"),
        ("<event date=\"d\"><![CDATA[a]]></event>", "a"),
        ("<event\n\tdate = 'd'\n>\r\n\t<![CDATA[a]]>\r\n</event>\r\n", "a"),
        ("<event severity='4' date='d'><![CDATA[a]]>", "a"),
        ("<event date='d'>a &lt;b&gt; &amp; &#65;&#x42; &unknown;</event>", "a <b> & AB &unknown;"),
        ("<event date='d'><![CDATA[a &lt; b]]></event >", "a &lt; b"),
        ("<event date='d'><![CDATA[  a->b]c]]]></event>", "a->b]c]"),
        ("<event date='d'><![CDATA[x ]]]]><![CDATA[> y]]></event>", "x ]]> y"),
        ("<event date='d'><![CDATA[x <event date='e'> y]]></event>", "x <event date='e'> y"),
        ("<event date='d'><![CDATA[one\r\ntwo\n   at three]]></event>", "one\r\ntwo\n   at three"),
        ("<?xml version='1.0'?>\n<log><event date='d'><![CDATA[a]]></event></log>", "a"),
        ("<event extra='1' DATE='d' empty=''><![CDATA[a]]></event>", "a"),
        ("<event source='List<int>' date='d'><![CDATA[a]]></event>", "a"),
        ("<event date='d'/>", ""),
        ("<event date='d'></event>", ""),
    ]) func `a whole record in any form is read`(text: String, message: String) throws {
        let result = split(Array(text.utf8))
        let record = try #require(result.records.first)
        #expect(result.records.count == 1)
        #expect(result.malformed == 0)
        #expect(record.message == message)
        #expect(record.attributes[0] == "d")
    }

    @Test(arguments: [
        ("tail of one]]></event>\n<event date='d'><![CDATA[b]]></event>", ["tail of one", "b"], [1, 0]),
        ("ame='PC' pid='7' >\n<![CDATA[a]]></event>", ["a"], [1]),
        ("  <![CDATA[a]]></event>\n\n  <![CDATA[b]]></event>", ["a", "b"], [4, 4]),
        ("<event date='d'><![CDATA[a\n<event date='e'><![CDATA[b]]></event>", ["a", "b"], [2, 0]),
        ("<event date='d'><![CDATA[a", ["a"], [2]),
        ("<event date='d'><![CDATA[a]]", ["a]]"], [2]),
        ("<event date='d' sev", [""], [2]),
        ("<event date='d' severity='2<event date='e'><![CDATA[b]]></event>", ["", "b"], [3, 0]),
        ("<event date='d'>a\n<event date='e'>b</event>", ["a", "b"], [2, 0]),
        ("<event date='d'><![CDATA[a]]> b]]></event>", ["a", "b"], [0, 1]),
        ("a]]]]><![CDATA[>b]]></event>", ["a]]>b"], [9]),
        ("tail</event><event date='d'>b</event>", ["tail", "b"], [1, 0]),
    ]) func `what is left of a torn record is kept`(text: String, messages: [String], flaws: [UInt8]) {
        let result = split(Array(text.utf8))
        #expect(result.messages == messages)
        #expect(result.records.map(\.flaws) == flaws)
    }

    @Test(arguments: ["", " \n", "<?xml version='1.0'?><log></log>", "no log at all", "<events>\n</events>"])
    func `what is no log has no records`(text: String) {
        #expect(split(Array(text.utf8)).records == [])
    }

    @Test(arguments: [-1, 0, 1]) func `a record is cut where the limit is passed`(over: Int) throws {
        let whole = "<event date='d'><![CDATA[0123456789"
        let text = whole + "]]></event>\n<event date='e'><![CDATA[next]]></event>"
        let splitter = EventLogSplitter(maximumRecordBytes: whole.utf8.count + 1 - over)
        let result = split(Array(text.utf8), by: splitter)
        #expect(result.messages == ["0123456789", "next"])
        #expect(result.oversized == (over > 0 ? 1 : 0))
    }

    @Test(arguments: 1...12) func `a cut never leaves a part of a character`(count: Int) {
        let start = "<event date='d'><![CDATA["
        let text = Array((start + "a\u{e9}\u{20ac}\u{1F600}bcdefgh]]></event>").utf8)
        let splitter = EventLogSplitter(maximumRecordBytes: start.utf8.count + count)
        for chunk in [1, start.utf8.count + count, text.count] {
            let message = split(text, chunk: chunk, by: splitter).messages[0]
            #expect("a\u{e9}\u{20ac}\u{1F600}bcdefgh".hasPrefix(message))
            #expect(message.utf8.count > count - 4)
        }
    }

    @Test func `a record of a hundred times the limit is passed over without being held`() {
        let text =
            "<event date='d'><![CDATA[" + String(repeating: "]>x\n<", count: 20_000)
            + "]]></event><event date='e'><![CDATA[b]]></event>"
        let result = split(Array(text.utf8), chunk: 500, by: EventLogSplitter(maximumRecordBytes: 1000))
        #expect(result.records.count == 2)
        #expect(result.messages.last == "b")
        #expect(result.oversized == 1)
        #expect(result.held < 2000)
    }
}
