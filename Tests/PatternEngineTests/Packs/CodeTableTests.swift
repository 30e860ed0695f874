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
        var table = CodeTable()
        let text =
            "codes: [{ code: 0x80070005, name: E_ACCESSDENIED, meaning: Access is denied., space: hresult }]"
        #expect(table.add(text, file: "codes.yaml") == [])
        let names = ["5", "-2147024891", "0x80070005"].map { table.decode($0)?.name }
        #expect(names == ["E_ACCESSDENIED", "E_ACCESSDENIED", "E_ACCESSDENIED"])
        #expect(table.decode("6") == nil)
        #expect(table.decode("65541") == nil)
    }

    @Test func `a code of another space passes for no Win32 code, and one that is none is found`() {
        var table = CodeTable()
        let findings = table.add(
            "codes:\n  - { code: '503', space: http }\n  - { code: five }", file: "codes.yaml")
        #expect(
            findings.map(\.description) == [
                "codes.yaml:3:5: `five` is no code. Write 0x and hexadecimal digits, or a number."
            ])
        #expect(table.decode("503") == nil)
    }
}
