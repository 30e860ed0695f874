import Foundation
import Intake

/// The programs that the product is measured beside.
enum Tools {
    /// Names and versions of what is here, and what is missing.
    static var versions: [String] {
        [
            ("rg", "rg --version"), ("lnav", "lnav -V"), ("unzip", "unzip -v"),
            ("python3", "python3 --version"), ("cat", "cat --version"),
        ].map { name, command in
            has(name)
                ? output("/bin/sh", ["-c", command]).first ?? name : "\(name): missing, see make bench-setup"
        } + [libdeflate]
    }

    /// Not an opponent: what `analyze` inflates zips with.
    private static var libdeflate: String {
        "libdeflate: \(DeflateLibrary.installed == nil ? "missing, see make bench-setup" : "installed")"
    }

    /// Whether a program can be found.
    static func has(_ name: String) -> Bool { !output("/bin/sh", ["-c", "command -v \(name)"]).isEmpty }

    /// The literals that the program's scan looks for.
    static func literals(of program: String) -> [String] {
        output(program, ["patterns", "list", "--literals"])
    }

    /// Inflates the members of a zip with zlib and does nothing else.
    static func inflating(_ zip: String) -> String {
        """
        python3 -c 'import sys, zipfile, zlib, struct
        f = open(sys.argv[1], "rb")
        for i in zipfile.ZipFile(sys.argv[1]).infolist():
            f.seek(i.header_offset + 26)
            f.seek(sum(struct.unpack("<HH", f.read(4))), 1)
            d, n = zlib.decompressobj(-15), i.compress_size
            while n > 0:
                b = f.read(min(n, 131072)); n -= len(b); d.decompress(b)
        ' \(zip)
        """
    }

    /// Loads a folder into lnav and counts the records, by a format that is written below `corpus`.
    static func lnav(_ folder: String, corpus: String) throws -> String {
        let formats = "\(corpus)/lnav/formats/itms"
        try FileManager.default.createDirectory(atPath: formats, withIntermediateDirectories: true)
        try lnavFormat.write(toFile: formats + "/itms.json", atomically: true, encoding: .utf8)
        return "lnav -n -I \(corpus)/lnav -c \";select count(*) from itms_log\" -r \(folder)"
    }

    /// Event records as lnav's format language describes them (https://docs.lnav.org/en/latest/formats.html).
    private static let lnavFormat = #"""
        { "$schema": "https://lnav.org/schemas/format-v1.schema.json",
          "itms_log": {
            "title": "ITMS event log", "description": "Logs of the Notification Server and the agent",
            "regex": { "event": { "pattern":
              "^<event date='(?<timestamp>\\w{3} \\d{2} \\d{2}:\\d{2}:\\d{2})' severity='(?<level>\\d+)' hostName='(?<host>[^']*)' source='(?<source>[^']*)' module='(?<module>[^']*)' process='(?<process>[^']*)' pid='(?<pid>\\d+)' thread='(?<thread>\\d+)' tickCount='(?<tick>\\d+)' >(?<body>.*)$" } },
            "timestamp-format": ["%b %d %H:%M:%S"],
            "level": { "error": "^1$", "warning": "^2$", "info": "^4$", "trace": "^8$", "debug": "^16$" },
            "value": { "host": { "kind": "string", "identifier": true }, "source": { "kind": "string", "identifier": true },
              "module": { "kind": "string" }, "process": { "kind": "string" }, "pid": { "kind": "integer" },
              "thread": { "kind": "integer" }, "tick": { "kind": "integer" } },
            "sample": [ { "line": "<event date='Mar 02 03:00:00' severity='4' hostName='PS01' source='Agent' module='a.dll' process='a.exe' pid='1535' thread='232' tickCount='279686137' >" } ]
          } }
        """#

    private static func output(_ program: String, _ arguments: [String]) -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return [] }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
