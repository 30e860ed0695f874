import CaseModel
import Foundation
import Reporting
import Testing

/// Rows in each format.
struct QueryTableTests {
    private func table(_ rows: [[QueryValue]], _ columns: [String] = ["text", "n"]) -> QueryTable {
        QueryTable(columns: columns, rows: rows)
    }

    private func csv(_ value: QueryValue) -> String {
        String(decoding: table([[value]], ["x"]).csv(), as: UTF8.self)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+49", "'+49"), ("-2147467259 failed", "'-2147467259 failed"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"), ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("", ""),
        ("a=b", "a=b"),
    ])
    func `a text in CSV is what it was, and never a formula`(_ text: String, _ field: String) {
        #expect(csv(.text(text)) == "x\r\n\(field)\r\n")
    }

    @Test func `numbers, times and nothing stay what they are in CSV`() {
        #expect(csv(.integer(-5)) == "x\r\n-5\r\n")
        #expect(csv(.real(0.5)) == "x\r\n0.5\r\n")
        #expect(csv(.time(Timestamp(milliseconds: 1_772_409_660_000))) == "x\r\n2026-03-02T00:01:00Z\r\n")
        #expect(csv(.null) == "x\r\n\r\n")
    }

    @Test func `JSON has an object a row, with the columns' order and types`() throws {
        let json = try table([[.text("a\"\u{1B}"), .integer(1)], [.null, .real(.infinity)]]).json()
        let text = String(decoding: json, as: UTF8.self)
        #expect(!text.contains("\u{1B}"))
        let value = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        let rows = try #require(value["rows"] as? [[String: Any]])
        #expect(rows[0]["text"] as? String == "a\"\u{1B}")
        #expect(rows[0]["n"] as? Int == 1)
        #expect(rows[1]["text"] is NSNull)
        #expect(rows[1]["n"] as? String == "inf")
        #expect(value["more"] as? Bool == false)
    }

    @Test func `NDJSON has a row a line, whatever stands in it`() throws {
        let bytes = try table([[.text("a\nb"), .integer(1)], [.text("c"), .integer(2)]]).ndjson()
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines == [#"{"text":"a\nb","n":1}"#, #"{"text":"c","n":2}"#])
    }

    @Test func `columns of one name are told apart`() throws {
        let bytes = try table([[.integer(1), .integer(2)]], ["x", "x"]).ndjson()
        #expect(String(decoding: bytes, as: UTF8.self) == "{\"x\":1,\"x_2\":2}\n")
    }

    @Test func `a table has columns under their heads, numbers to the right`() {
        let text = table([[.text("long text"), .integer(5)], [.null, .integer(12)]]).text(width: 80)
        #expect(text == "text        n\n─────────  ──\nlong text   5\n–          12\n")
    }

    @Test func `a table keeps the width by cutting running text, and nothing else`() {
        let guid = "0562094a-ecbe-4617-9253-5e7ffb5e00c4"
        let wide = String(repeating: "word ", count: 40)
        let table = QueryTable(columns: ["package", "text"], rows: [[.text(guid), .text(wide)]])
        let lines = table.text(width: 60).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 60 })
        #expect(lines[2].contains(guid))
        #expect(lines[2].hasSuffix("…"))
        #expect(table.text(width: nil).contains(wide.dropLast()))
    }

    @Test func `nothing that a terminal obeys comes through a table`() {
        let text = table([[.text("\u{1B}[2J\u{9B}31m\r\nx\u{202E}"), .integer(1)]], ["\u{1B}c", "n"]).text(
            width: nil)
        #expect(
            text.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.value >= 0x20 && $0.value != 0x9B && $0.value != 0x202E
            })
    }
}
