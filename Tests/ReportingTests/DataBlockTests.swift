import CZlib
import CaseModel
import Foundation
import Reporting
import Testing

struct DataBlockTests {
    @Test func `the data are the JSON report, byte for byte, when they are compressed`() throws {
        #expect(try DataBlockTests.data(of: html(.rich)) == json(.rich))
    }

    @Test func `short data are JSON that can be read in the file`() throws {
        let page = try html(.empty)
        #expect(page.contains("id=\"report\" data-bytes="))
        #expect(try report(fromJSON: DataBlockTests.data(of: page)) == .empty)
    }

    @Test func `nothing in short data ends their element or means anything to HTML`() throws {
        var hostile = CaseReport.empty
        hostile.assumptions = [Fixture.hostile, "</script><!--<script>", "\u{2028}\u{2029}&amp;"]
        let page = try html(hostile)
        let block = try #require(page.firstMatch(of: DataBlockTests.element)).2
        #expect(!block.contains(/[<>&\u{2028}\u{2029}]/))
        #expect(try report(fromJSON: Array(block.utf8)) == hostile)
    }

    @Test func `the same report gives the same file`() throws {
        #expect(try html(.rich) == html(.rich))
    }

    /// The data of a page, inflated if need be.
    static func data(of page: String) throws -> [UInt8] {
        let match = try #require(page.firstMatch(of: element))
        guard match.1.contains("data-encoding=\"deflate\"") else { return Array(match.2.utf8) }
        let packed = Array(try #require(Data(base64Encoded: String(match.2))))
        let size = try #require(match.1.firstMatch(of: /data-bytes="([0-9]+)"/)).1
        var length = try #require(UInt(size))
        var bytes = [UInt8](repeating: 0, count: Int(length))
        #expect(unsafe uncompress(&bytes, &length, packed, UInt(packed.count)) == Z_OK)
        #expect(length == bytes.count)
        return bytes
    }

    static var element: Regex<(Substring, Substring, Substring)> {
        /<script type="application\/json" (id="report"[^>]*)>([\s\S]*?)<\/script>/
    }
}
