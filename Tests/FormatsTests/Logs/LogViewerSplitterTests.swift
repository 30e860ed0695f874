import CaseModel
import Formats
import Testing

struct LogViewerSplitterTests {
    /// The forms of KB 179874, 176692, 195015, 151953 and 171849, one after the other.
    static let sample = """
        Priority: 1
        Date: 3/10/2021 6:54:15 AM
        Tick Count: 59235718 (16:27:15.7180000)
        Host Name: NS01
        Process: w3wp.exe (3536)
        Thread ID: 81
        Module: AltirisNativeHelper.dll
        Source: global.asax
        Description: Unhandled exception.
        Source: .Net SqlClient Data Provider
           at System.Collections.Hashtable.Insert(Object key)

        *****************
        Date: Nov 08 14:23:41:011
        Source: AeXNetworkTransport
        Description: GET:\r
        url=http://ns/Agent/GetPackageInfo.aspx?xml=<request type="codebases">
        --------------------
        Operation 'Connect' failed.
        Protocol: https
        Host: ns01:443
        -----------------------------------------------------------------------------------------------------
        Date: 7/2/2020 11:28:08 AM, Tick Count: 59235718 (16:27:15.7180000), Size: 470 B
        Process: AeXNSAgent.exe (2236), Thread ID: 7228, Module: PatchMgmtAgents.dll
        Priority: 4, Source: DownloadManager

        Source: Second message, of one line
        ----------
        Date: 7/2/2020 11:28:09 AM, Tick Count: 59235719, Priority: 2, Source: A, b
        --------------------
        Desciption: only a message
        Source: A
        Module: M
        Description: trimmed fields
        -----
        a text without any field
        """

    @Test func `every published form is read`() {
        let result = split(Array(Self.sample.utf8), by: LogViewerSplitter())
        #expect(
            result.messages == [
                """
                Unhandled exception.
                Source: .Net SqlClient Data Provider
                   at System.Collections.Hashtable.Insert(Object key)
                """,
                "GET:\r\nurl=http://ns/Agent/GetPackageInfo.aspx?xml=<request type=\"codebases\">",
                "Operation 'Connect' failed.\nProtocol: https\nHost: ns01:443",
                "Source: Second message, of one line",
                "only a message",
                "trimmed fields",
                "a text without any field",
            ])
        #expect(result.records.map(\.severity) == [1, 0, 4, 2, 0, 0, 0])
        #expect(result.records.map(\.flaws) == [0, 0, 0, 0, 0, 0, 4])
        #expect(result.malformed == 1)
    }

    @Test func `attributes are read from both forms`() throws {
        let records = split(Array(Self.sample.utf8), by: LogViewerSplitter()).records
        try #require(records.count > 3)
        #expect(
            records[0].attributes == [
                "3/10/2021 6:54:15 AM", "NS01", "global.asax", "AltirisNativeHelper.dll", "w3wp.exe", "3536",
                "81",
                "59235718",
            ])
        #expect(
            records[2].attributes == [
                "7/2/2020 11:28:08 AM", "", "DownloadManager", "PatchMgmtAgents.dll", "AeXNSAgent.exe",
                "2236",
                "7228", "59235718",
            ])
        #expect(records[3].attributes[2] == "A, b")
    }

    @Test func `chunks of every size give the same records`() {
        let text = Array(Self.sample.utf8)
        let whole = split(text, by: LogViewerSplitter())
        for chunk in 1...text.count {
            #expect(split(text, chunk: chunk, by: LogViewerSplitter()) == whole, "chunks of \(chunk) bytes")
        }
    }

    @Test(arguments: [1, 40, 64, 100, 200]) func `limits do not depend on chunks either`(limit: Int) {
        let text = Array(Self.sample.utf8)
        let splitter = LogViewerSplitter(maximumRecordBytes: limit)
        let whole = split(text, by: splitter)
        #expect(whole.oversized > 0)
        for chunk in 1...200 {
            #expect(split(text, chunk: chunk, by: splitter) == whole, "chunks of \(chunk) bytes")
        }
    }

    @Test func `a line without end is passed over without being held`() {
        let text = "Date: d\nDescription: " + String(repeating: "x-", count: 100_000) + "\n-----\nDate: e\n"
        let splitter = LogViewerSplitter(maximumRecordBytes: 1000)
        let result = split(Array(text.utf8), chunk: 500, by: splitter)
        #expect(result.records.map { $0.attributes[0] } == ["d", "e"])
        #expect(result.oversized == 1)
        #expect(result.held < 3000)
    }

    @Test(arguments: 0..<20) func `damaged text is split the same way in chunks`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let text = Mutation.mutated(Array(Self.sample.utf8), using: &random)
            let whole = split(text, by: LogViewerSplitter())
            let chunk = Int.random(in: 1...100, using: &random)
            #expect(split(text, chunk: chunk, by: LogViewerSplitter()) == whole)
            let limited = LogViewerSplitter(maximumRecordBytes: Int.random(in: 1...300, using: &random))
            #expect(split(text, chunk: chunk, by: limited) == split(text, by: limited))
        }
    }
}
