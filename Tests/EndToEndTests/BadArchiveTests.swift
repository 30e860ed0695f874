import SampleMaker
import Testing

/// Archives that are damaged or meant to do harm, each beside a good log that must still be analysed.
struct BadArchiveTests {
    /// A hostile archive and what must be said about it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// How the path ends of the member that the problem names.
        let member: String
        let code: String
        /// 3 if something could not be read to its end.
        var exit: Int32 = 3
        let archive: @Sendable () -> [UInt8]

        init(
            _ description: String, _ member: String, _ code: String, exit: Int32 = 3,
            _ archive: @escaping @Sendable () -> [UInt8]
        ) {
            testDescription = description
            self.member = member
            self.code = code
            self.exit = exit
            self.archive = archive
        }
    }

    /// The hostile member comes first, the good one after it.
    private static func zip(_ name: String = "bad.log", _ text: String = Logs.record("nothing")) -> [UInt8] {
        ZipArchive.bytes(of: [SampleFile(name, text), Logs.goodFile])
    }

    /// Somewhat more than what any unit may produce before its ratio is looked at.
    private static let bomb = ZipArchive.bytes(of: [
        SampleFile("bomb.log", bytes: [UInt8](repeating: 0x41, count: 72 << 20)), Logs.goodFile,
    ])

    private static func nested(_ depth: Int) -> [UInt8] {
        let seed = ZipArchive.bytes(of: [SampleFile("deep.log", Logs.record("deep"))])
        let inner = (0..<depth).reduce(seed) { bytes, level in
            ZipArchive.bytes(of: [SampleFile("level\(level).zip", bytes: bytes)])
        }
        return ZipArchive.bytes(of: [SampleFile("outer.zip", bytes: inner), Logs.goodFile])
    }

    static let zips = [
        Case("wrong checksum", "bad.log", "archive-checksum") { TamperedZip(zip()).wrongChecksum },
        Case("encrypted entry", "bad.log", "archive-encrypted") { TamperedZip(zip()).encrypted },
        Case("unsupported method", "bad.log", "archive-method") { TamperedZip(zip()).compressedOtherwise },
        Case("name with ..", "bad.log", "member-name", exit: 0) { zip("../../../bad.log") },
        Case("absolute name", "etc/bad.log", "member-name", exit: 0) { zip("/etc/bad.log") },
        Case("name of a Windows drive", "bad.log", "member-name", exit: 0) { zip("C:\\Windows\\bad.log") },
        Case("name with NUL", "d.log", "member-name", exit: 0) { TamperedZip(zip("bad.log")).nulInName },
        Case("the same name twice", "good.log#2", "member-name", exit: 0) { zip(Logs.goodFile.path) },
        Case("absurd ratio", "bomb.log", "archive-ratio") { bomb },
        Case("absurd ratio behind another archive", "bomb.log", "archive-ratio") {
            ZipArchive.bytes(of: [SampleFile("inner.zip", bytes: bomb), Logs.goodFile])
        },
        Case("nesting too deep", ".zip", "archive-nesting") { nested(7) },
        Case("truncated", "last.log", "archive-truncated") {
            let random = (0..<4000).map { UInt8(truncatingIfNeeded: ($0 &* 7919) >> 3) }
            let whole = ZipArchive.bytes(of: [Logs.goodFile, SampleFile("last.log", bytes: random)])
            return Array(whole.prefix(whole.count - 400))
        },
        Case("directory lost", "bad.zip", "archive-truncated") {
            let whole = zip()
            return Array(whole.prefix(whole.position(of: [0x50, 0x4B, 1, 2]) ?? 0))
        },
    ]

    @Test(arguments: zips)
    func `a bad zip is named with its problem, and what is good in it analysed`(bad: Case) throws {
        let scratch = try TemporaryFolder()
        let path = try scratch.write(bad.archive(), "bad.zip")
        // Small in memory: what the program needs at least, and less than twice that.
        let (run, report) = try Program.analyze([path], megabytes: 1024)
        #expect(run.code == bad.exit)
        #expect(report.problems(of: bad.member).contains(bad.code), "\(report.problems)")
        #expect(report.likely == [Logs.diagnosis])
        #expect(report.inputs.allSatisfy { !$0.member.contains("..") && !$0.member.contains("\0") })
        #expect(try scratch.names == ["bad.zip"])
    }

    @Test(
        arguments: zips.filter {
            ["archive-checksum", "archive-nesting", "archive-truncated"].contains($0.code)
        })
    func `a pipe says the same about a bad zip`(bad: Case) throws {
        let (run, report) = try Program.analyze(["-"], input: .pipe([bad.archive()]))
        #expect(run.code == bad.exit)
        #expect(report.problems.map(\.code).contains(bad.code))
        #expect(report.likely == [Logs.diagnosis])
    }

    @Test(.enabled(if: Tool.path(of: "gzip") != nil, "gzip is not installed"), arguments: [0, 1])
    func `a tar.gz that was cut off, or changed, keeps what came before`(fault: Int) throws {
        let scratch = try TemporaryFolder()
        let random = (0..<60_000).map { UInt8(truncatingIfNeeded: ($0 &* 7919) >> 3 ^ $0 >> 7) }
        let tar = TarArchive.bytes(of: [Logs.goodFile, SampleFile("last.bin", bytes: random)])
        let zipped = try Tool.run(#require(Tool.path(of: "gzip")), ["-c"], input: .bytes(tar)).output
        let bytes = [UInt8](zipped)
        let bad = fault == 0 ? Array(bytes.dropLast(300)) : bytes.with(1, bytes: 4, at: bytes.count - 8)
        let (run, report) = try Program.analyze([scratch.write(bad, "bad.tar.gz")])
        #expect(run.code == 3)
        let codes = report.problems.map(\.code)
        #expect(codes.contains(fault == 0 ? "archive-truncated" : "archive-checksum"), "\(report.problems)")
        #expect(report.likely == [Logs.diagnosis])
    }
}
