import CaseModel
import Formats
import Testing

struct TableReaderTests {
    static let guid = "0562094A-ECBE-4617-9253-5E7FFB5E00C4"
    static let header =
        "Package Server,Package Name,Orgination Server,Id,Status,Package Version on NS,Version Last Reported by PS,Package Guid"
    static let row = "PS01,Patch,NS01,1,Not Ready,1601954124,1601867730,0562094A-ECBE-4617-9253-5E7FFB5E00C4"
    static let fact =
        "0562094a-ecbe-4617-9253-5e7ffb5e00c4 @ PS01: package_name=Patch, origin_server=NS01, origin_id=1, status=Not Ready, database_version=1601954124, reported_version=1601867730"

    static let fixedWidth = """
        Package Server  Package Name  Orgination Server  Id    Status     Package Version on NS  Version Last Reported by PS  Package Guid
        --------------- ------------- ------------------ ----- ---------- ---------------------- ---------------------------- ------------------------------------
        PS01            Patch         NS01               1     Not Ready  1601954124             1601867730                   0562094A-ECBE-4617-9253-5E7FFB5E00C4

        (1 row affected)

        Completion time: 2026-03-02T08:00:01.0000000+01:00
        """

    @Test(arguments: [
        "\(header)\n\(row)", "\(header)\r\n\(row)\r\n", row, "\(row)\n\(row.lowercased())",
        header.lowercased().replacing(",", with: ";") + "\n" + row.replacing(",", with: ";"),
        header.replacing(",", with: "\t") + "\n" + row.replacing(",", with: "\t"),
        row.replacing(",", with: "\t"), row.replacing(",", with: ";"),
        "\"" + header.replacing(",", with: "\",\"") + "\"\n\"" + row.replacing(",", with: "\",\"") + "\"",
        "\"" + row.replacing(",", with: "\",\"") + "\"",
        "x,\(header),y\n1,\(row),2",
        "package guid,STATUS,server,package version,version,name,origin server,id\n0562094A-ECBE-4617-9253-5E7FFB5E00C4,Not Ready,PS01,1601954124,1601867730,Patch,NS01,1",
        header.replacing(",", with: "|") + "\n" + "------|-------\n" + row.replacing(",", with: "|"),
        "#TYPE System.Data.DataRow\n\(header)\n\(row)",
        fixedWidth, "\u{FEFF}\(header)\n\(row)",
        header.replacing(",", with: "\t") + "\n---\t---\n" + row.replacing(",", with: "\t"),
    ])
    func `a row is read from any of the forms`(table: String) {
        for size in [1, 7, 100, 100_000] {
            let read = FactCheck(table, path: "b/query.txt", chunk: size)
            #expect(read.recognition.kind == .sqlExport)
            #expect(read.lines(.packageStatusRow).first == Self.fact)
            #expect(read.problems.isEmpty)
        }
    }

    @Test(arguments: [
        ("\"Patch, \"\"new\"\"\"", "Patch, \"new\""), ("\"two\nlines\"", "two\nlines"), (" \"x\" ", "x"),
        ("a \"b\" c", "a \"b\" c"), ("12\" disk", "12\" disk"), ("{x}", "{x}"), ("é€", "é€"),
    ])
    func `quotes hold what separates, for every chunk size`(cell: String, name: String) throws {
        let table = "\(Self.header)\n" + Self.row.replacing("Patch", with: cell) + "\n" + Self.row
        for size in 1...table.utf8.count {
            let read = FactCheck(table, path: "a.csv", chunk: size)
            #expect(
                read.facts.filter { $0.kind == .packageStatusRow }.map { $0["package_name"] } == [
                    name, "Patch",
                ])
            #expect(read.problems.isEmpty)
        }
    }

    @Test(arguments: ["\"Patch", "\"Pa\"tch", "\"Patch\" x", "\"\"\"Patch"])
    func `a quote that is not closed costs no row, for every chunk size`(cell: String) {
        let broken = Self.row.replacing("Patch", with: cell)
        let table = [Self.header, Self.row, broken, Self.row, "\"PS02\"" + Self.row.dropFirst(4), Self.row]
            .joined(separator: "\n")
        for size in 1...table.utf8.count {
            let read = FactCheck(table, path: "a.csv", chunk: size)
            let rows = read.facts.filter { $0.kind == .packageStatusRow }
            #expect(rows.map(\.server) == ["PS01", "PS01", "PS01", "PS02", "PS01"])
            #expect(rows.map(\.line) == [2, 3, 4, 5, 6])
            #expect(read.problems.map(\.code) == [.sqlQuote])
            #expect(read.problems.first?.message.hasPrefix("A quote opened at line 3 ") == true)
        }
    }

    @Test func `what is NULL or empty is absent`() {
        let read = FactCheck(
            "\(Self.header)\nPS01,NULL,,1,Not Ready,1601954124,NULL,\(Self.guid)\nNULL,,,,,,,NULL",
            path: "a.csv")
        #expect(
            read.lines(.packageStatusRow) == [
                "0562094a-ecbe-4617-9253-5e7ffb5e00c4 @ PS01: origin_id=1, status=Not Ready, database_version=1601954124"
            ])
    }

    @Test func `columns of the printed form are counted in characters`() {
        // A clef is two UTF-16 units: the tools count it twice.
        let table = Self.fixedWidth.replacing("PS01   ", with: "PS-Köln").replacing("Patch", with: "𝄞 é ")
        let read = FactCheck(table, path: "a.rpt")
        #expect(read.facts.first?.server == "PS-Köln")
        #expect(read.facts.first?["package_name"] == "𝄞 é")
        #expect(read.facts.first?.package != nil)
    }

    @Test func `several results in one file are read, each by its own columns`() {
        let other = "Server ID\n-----------\n          1\n\n(1 row affected)\n"
        let read = FactCheck(
            other + Self.fixedWidth + "\n" + other + Self.fixedWidth, path: "a.rpt", chunk: 9)
        #expect(read.lines(.packageStatusRow) == [Self.fact, Self.fact])
    }

    @Test func `a table of nothing that is known is not understood`() {
        let read = FactCheck("ID,Shade\n1,dark\n2,light\n", path: "a.csv")
        #expect(read.recognition.kind == .sqlExport)
        #expect(read.problems.map(\.code) == [.notUnderstood])
    }

    @Test func `a row without end is cut, and the next is read`() {
        let long = Self.header + "\n" + String(repeating: "x", count: 1_000_000) + "\n" + Self.row
        let read = FactCheck(long, path: "a.csv", chunk: 4096)
        #expect(read.lines(.packageStatusRow) == [Self.fact])
        #expect(read.problems.map(\.code) == [.limitReached])
    }

    @Test func `a quote in front of a million bytes is given up in bounded memory`() {
        let table = "\(Self.header)\n\"" + String(repeating: "\(Self.row)\n", count: 10_000)
        let read = FactCheck(table, path: "a.csv", chunk: 4096)
        #expect(read.lines(.packageStatusRow).count == 10_000)
        #expect(read.problems.map(\.code) == [.sqlQuote])
    }
}
