import CaseModel
import PatternEngine
import Testing

struct CodeTableTests {
    @Test(
        arguments: [
            ("-2147024891", 0x8007_0005), ("0x80070005", 0x8007_0005), ("0X80070005", 0x8007_0005),
            ("2147942405", 0x8007_0005), ("1789", 1789), ("0", 0), ("+5", 5), ("-1", 0xFFFF_FFFF),
        ] as [(String, UInt32)]) func `every spelling of a code is one value`(text: String, value: UInt32)
    {
        #expect(CodeTable.value(of: text) == value)
    }

    @Test(arguments: ["", "0x", "x5", "5x", "0x1FFFFFFFF", "4294967296", "-2147483649", "1.5", " 5"])
    func `anything else is none`(_ text: String) {
        #expect(CodeTable.value(of: text) == nil)
    }

    @Test func `a Win32 code is found under the HRESULT that wraps it`() {
        let table = smallTable
        let names = ["53", "-2147024843", "0x80070035"].map { table.decode($0)?.name }
        #expect(names == ["ERROR_BAD_NETPATH", "ERROR_BAD_NETPATH", "ERROR_BAD_NETPATH"])
        #expect(table.decode("6") == nil)
        #expect(table.decode("65589") == nil)
    }

    @Test func `an HRESULT of its own name keeps it`() {
        #expect(smallTable.decode("0x80070005")?.name == "E_ACCESSDENIED")
        #expect(smallTable.decode("5")?.name == "ERROR_ACCESS_DENIED")
    }

    @Test func `a look-up gives all that a number may mean`() {
        #expect(smallTable.codes(of: "53").map(\.space) == ["win32"])
        #expect(smallTable.codes(of: "404.7").map(\.name) == ["File extension denied"])
        #expect(smallTable.codes(of: "404").map(\.space) == ["http"])
        #expect(smallTable.codes(of: "1205").map(\.space) == ["sql"])
        #expect(smallTable.codes(of: "5.5.5") == [])
        #expect(smallTable.codes(of: "x") == [])
    }

    @Test func `the list is in order of spaces and numbers, each as people write it`() {
        #expect(
            smallTable.all.map(\.raw) == [
                "0x00041303", "0x80004005", "0x80070005", "0xF333399B", "5", "53", "1789", "404", "404.7",
                "503",
                "1205", "18456", "0",
            ])
    }

    @Test(arguments: [
        ("win32: |\n  5 ERROR  Access", 2), ("win32: |\n  # c\n\n  5x  ERROR  Access", 4),
        ("http: |\n  404  Not Found  Not found\n  404  Not Found  Again", 3),
        ("win32: |\n  404.7  No  Substatus", 2), ("sql: |\n  5  Name", 2),
    ])
    func `a line that is none is found in its line`(text: String, line: Int) {
        var table = CodeTable()
        #expect(table.add(PackFile(path: "codes.yaml", text: text)).map(\.line) == [line])
    }

    @Test func `an unknown table is found`() {
        var table = CodeTable()
        let findings = table.add(PackFile(path: "codes.yaml", text: "ntstatus: x"))
        #expect(findings.map(\.message) == ["Unknown key `ntstatus`."])
    }
}

/// A few codes of each space with the phrases that announce them.
let smallTable: CodeTable = {
    var table = CodeTable()
    let text = """
        hresult: |
          0x80070005  E_ACCESSDENIED  Access is denied
          0x80004005  E_FAIL  Unspecified
          0xF333399B  E_FAIL_TRUNCATED  Unspecified, truncated
          0x00041303  SCHED_S_TASK_HAS_NOT_RUN  Never run
        win32: |
          5  ERROR_ACCESS_DENIED  Access is denied
          53  ERROR_BAD_NETPATH  Not found
          1789  ERROR_TRUSTED_RELATIONSHIP_FAILURE  Trust
        http: |
          404  Not Found  Not found
          404.7  File extension denied  Filtered
          503  Service Unavailable  Busy
        sql: |
          1205  Deadlock victim  Deadlock
          18456  Login failed  Login
        task: |
          0  Success  Fine
        phrases:
          win32: [error, "failed(", error code]
          http: [http status, http error, status code]
          sql: [msg, error number]
          task: [last result]
        followed-by:
          sql: [", severity"]
        amounts: [times, of, "%"]
        """
    let findings = table.add(PackFile(path: "codes.yaml", text: text))
    precondition(findings.isEmpty, "\(findings)")
    return table
}()
