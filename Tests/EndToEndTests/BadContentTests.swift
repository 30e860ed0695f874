import Foundation
import Testing

/// Files whose content is damaged, strange or huge, each beside a good log that must still be analysed.
struct BadContentTests {
    /// A file and what must be said about it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let name: String
        let bytes: [UInt8]
        /// `nil` if nothing is wrong with it.
        let code: String?
        var exit: Int32 = 0
        var kind: String

        init(
            _ description: String, _ name: String, _ code: String?, kind: String, exit: Int32 = 0,
            _ bytes: some Sequence<UInt8>
        ) {
            testDescription = description
            self.name = name
            self.code = code
            self.exit = exit
            self.kind = kind
            self.bytes = Array(bytes)
        }
    }

    private static let package = "{0562094A-ECBE-4617-9253-5E7FFB5E00C4}"

    static let cases = [
        Case("empty file", "empty.log", "member-empty", kind: "other", []),
        Case(
            "garbage", "noise.bin", "not-understood", kind: "other",
            (0..<5000).map { UInt8($0 * $0 / 7 % 251) | 0x80 }),
        Case(
            "invalid encoding", "bad.log", "encoding-invalid", kind: "ns-log",
            Array(Logs.record("caf").utf8).flatMap { $0 == UInt8(ascii: "f") ? [$0, 0xE9] : [$0] }),
        Case("UTF-16", "wide.log", nil, kind: "ns-log", utf16(Logs.record("wide"))),
        Case(
            "unparsable date", "when.log", "date-unreadable", kind: "ns-log",
            Logs.record("when", date: "the day before yesterday").utf8),
        Case(
            "torn record", "torn.log", "record-malformed", kind: "ns-log",
            (Logs.record("whole") + "<event date='03/02/2026 08:00:01' severity='1").utf8),
        Case(
            "XML with a document type", "package.xml", "xml-doctype", kind: "package-xml", exit: 3,
            """
            <?xml version="1.0"?><!DOCTYPE package [<!ENTITY a SYSTEM "file:///etc/passwd">]>
            <package guid="\(package)"><name>&a;</name></package>
            """.utf8),
        Case(
            "entities that multiply", "package.xml", "xml-doctype", kind: "package-xml", exit: 3,
            """
            <?xml version="1.0"?><!DOCTYPE package [<!ENTITY a "\(String(repeating: "a", count: 1000))">
            \((0..<9).map { "<!ENTITY b\($0) \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">" }.joined())]>
            <package guid="\(package)"><name>&b8;</name></package>
            """.utf8),
        Case(
            "unterminated CSV quote", "section1.csv", "sql-quote", kind: "sql-export",
            """
            PackageGuid,PackageName,Server,Status
            \(package),"Reader,PS01,Ready
            \(package),Reader,PS02,Ready

            """.utf8),
    ]

    private static func utf16(_ text: String) -> [UInt8] {
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test(arguments: cases)
    func `a bad file is named with its problem, and the good one beside it analysed`(bad: Case) throws {
        let scratch = try TemporaryFolder()
        try scratch.write(bad.bytes, "bundle/\(bad.name)")
        try scratch.write(Logs.good, "bundle/good.log")
        let (run, report) = try Program.analyze([scratch.file("bundle")])
        #expect(run.code == bad.exit)
        let problems = report.problems(of: "bundle/\(bad.name)")
        if let code = bad.code {
            #expect(problems.contains(code), "\(report.problems)")
        } else {
            #expect(problems.isEmpty)
        }
        let input = try #require(report.inputs.first { $0.member == "bundle/\(bad.name)" })
        #expect(input.kind == bad.kind)
        #expect(input.complete == (bad.exit == 0))
        #expect(input.bytes > 0 || bad.bytes.isEmpty)
        #expect(report.likely == [Logs.diagnosis])
    }

    @Test func `a member in UTF-16 leads to the same as in UTF-8`() throws {
        let scratch = try TemporaryFolder()
        let narrow = try Program.analyze([scratch.write(Logs.good, "narrow.log")]).report
        let wide = try Program.analyze([scratch.write(BadContentTests.utf16(Logs.good), "wide.log")]).report
        #expect(wide.conclusions == narrow.conclusions)
        #expect(wide.likely == [Logs.diagnosis])
    }

    @Test func `a record of 100 MB is cut, and the records after it are read`() throws {
        let record = Logs.record("|").split(separator: "|").map { Array($0.utf8) }
        let long = [[UInt8]](repeating: [UInt8](repeating: 0x41, count: 1 << 20), count: 100)
        let good = Array(Logs.good.utf8)
        let (run, report) = try Program.analyze(
            ["-"], input: .pipe([good, record[0]] + long + [record[1], good]), megabytes: 1024)
        #expect(run.code == 0)
        #expect(report.problems.map(\.code).contains("record-size"), "\(report.problems)")
        #expect(report.likely == [Logs.diagnosis])
        let count = report.diagnoses.first?.evidence.map(\.count).reduce(0, +)
        #expect(count == 6, "the records before and after it")
        #expect(report.inputs.map(\.bytes).reduce(0, +) > 100 << 20)
    }
}

/// Folders in which stands what is no file.
struct OddFolderTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write(Logs.good, "bundle/good.log")
    }

    private func expectGoodAnalysed(code: Int32, problem: String?, at member: String) throws {
        let (run, report) = try Program.analyze([scratch.file("bundle")])
        #expect(run.code == code)
        if let problem { #expect(report.problems(of: member).contains(problem), "\(report.problems)") }
        #expect(report.likely == [Logs.diagnosis])
    }

    @Test func `a loop of links ends`() throws {
        for (name, target) in [("loop", "."), ("up", ".."), ("self", "self")] {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.file("bundle/\(name)"), withDestinationPath: target)
        }
        try expectGoodAnalysed(code: 3, problem: "member-unreadable", at: "bundle/self")
    }

    @Test func `a link that leads out of the folder is not followed`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: scratch.file("bundle/passwd.log"), withDestinationPath: "/etc/passwd")
        try expectGoodAnalysed(code: 3, problem: "member-unreadable", at: "bundle/passwd.log")
    }

    @Test func `a pipe in the folder is not waited for`() throws {
        try #require(Tool.run("/usr/bin/env", ["mkfifo", scratch.file("bundle/pipe.log")]).code == 0)
        try expectGoodAnalysed(code: 3, problem: "member-unreadable", at: "bundle/pipe.log")
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func `a file without the right to read it is named, and the rest analysed`() throws {
        let path = try scratch.write(Logs.good, "bundle/secret.log")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        try expectGoodAnalysed(code: 3, problem: "member-unreadable", at: "bundle/secret.log")
    }

    @Test func `folders inside folders beyond the limit end with a problem`() throws {
        let deep = "bundle/" + Array(repeating: "d", count: 140).joined(separator: "/")
        try scratch.write(Logs.good, "\(deep)/deep.log")
        let (run, report) = try Program.analyze([scratch.file("bundle")])
        #expect(run.code == 3)
        #expect(report.problems.map(\.code).contains("limit-reached"))
        #expect(report.likely == [Logs.diagnosis])
    }
}
