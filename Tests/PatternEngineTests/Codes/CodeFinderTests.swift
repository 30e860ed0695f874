import CaseModel
import PatternEngine
import Testing

/// Which numbers of a text are error codes, and what they mean.
struct CodeFinderTests {
    @Test(
        arguments: [
            ("Access is denied (-2147024891)", ["-2147024891 = 0x80070005 E_ACCESSDENIED"]),
            (
                "Cannot create directory: 0x80070005 [Access is denied] d:",
                ["0x80070005 = 0x80070005 E_ACCESSDENIED"]
            ),
            ("backing off (-214746725)", ["-214746725 = 0xF333399B E_FAIL_TRUNCATED"]),
            (
                "and the primary domain failed(1789).",
                ["1789 = 0x000006FD ERROR_TRUSTED_RELATIONSHIP_FAILURE"]
            ),
            ("Windows error 53: no path", ["53 = 0x00000035 ERROR_BAD_NETPATH"]),
            ("error=\"1789\"", ["1789 = 0x000006FD ERROR_TRUSTED_RELATIONSHIP_FAILURE"]),
            (
                "Error code: 5, error code : 53",
                [
                    "5 = 0x00000005 ERROR_ACCESS_DENIED", "53 = 0x00000035 ERROR_BAD_NETPATH",
                ]
            ),
            ("GetFile() failed, error=0x80070035", ["0x80070035 = 0x80070035 ERROR_BAD_NETPATH"]),
            ("error 0x5", ["0x5 = 0x00000005 ERROR_ACCESS_DENIED"]),
            (
                "HTTP error: 404 Not Found (-2147467259)",
                [
                    "404 Not Found", "-2147467259 = 0x80004005 E_FAIL",
                ]
            ),
            ("HTTP Error 404.7 - Not Found", ["404.7 File extension denied"]),
            ("The remote server returned an error: (503) Server Unavailable.", ["503 Service Unavailable"]),
            ("Msg 1205, Level 13, State 51", ["1205 Deadlock victim"]),
            ("Error: 18456, Severity: 14, State: 8.", ["18456 Login failed"]),
            ("Error Number:1205,State:51,Class:13", ["1205 Deadlock victim"]),
            ("Last Result: 267011", ["267011 = 0x00041303 SCHED_S_TASK_HAS_NOT_RUN"]),
            ("Last Result: 2147942405", ["2147942405 = 0x80070005 E_ACCESSDENIED"]),
            ("last result 0x41303", ["0x41303 = 0x00041303 SCHED_S_TASK_HAS_NOT_RUN"]),
            ("Error 5. Then error 5.", ["5 = 0x00000005 ERROR_ACCESS_DENIED"]),
        ] as [(String, [String])]) func `a code is decoded where it stands`(text: String, codes: [String])
    {
        #expect(found(in: text) == codes)
    }

    @Test(arguments: [
        "in the year 1789", "port 53", "process 1205", "404 files were copied", "version 5.503",
        "HTTP 503 ms",
        "10.0.0.5", "error 5 of 53", "failed(5 times)", "error 53 %", "2026-03-05 05:53:05", "error-53",
        "error53",
        "terror 53", "failed 1789", "error\n\n\n\n\n\n\n53", "C:\\53", "/53",
        "0562094a-ecbe-4617-9253-5e7ffb5e0005",
        "size 2147942405", "error x53", "error 53x", "error 6", "error", "", "-2147024000",
        "http status: 404.99",
        "status code 12345678901234567890", "msg 404.7",
    ])
    func `a number without such a place is none`(_ text: String) {
        #expect(found(in: text) == [])
    }

    @Test(arguments: [7, 8, 9]) func `at most 8 codes of one text are decoded`(_ count: Int) {
        let table = tableOfTwenty
        let text = (1...count).map { "error \($0)" }.joined(separator: ", ")
        #expect(table.codes(in: text).count == min(count, 8))
    }

    private var tableOfTwenty: CodeTable {
        var table = CodeTable()
        let lines = (1...20).map { "  \($0)  NAME_\($0)  Meaning" }.joined(separator: "\n")
        let text = "win32: |\n\(lines)\nphrases:\n  win32: [error]"
        _ = table.add(PackFile(path: "codes.yaml", text: text))
        return table
    }

    private func found(in text: String) -> [String] {
        smallTable.codes(in: text).map { code in
            ([code.raw] + (code.hex.map { ["=", $0] } ?? []) + [code.name]).joined(separator: " ")
        }
    }
}
