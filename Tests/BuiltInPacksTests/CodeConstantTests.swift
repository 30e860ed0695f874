import CaseModel
import PatternEngine
import Testing

/// What can be told of `codes.yaml` without a Windows header: `make codes-check` compares it with those.
struct CodeConstantTests {
    private static let codes = BuiltInPackTests.library.decoder.all

    private static func code(_ text: String) -> UInt32 { CodeTable.value(of: text) ?? 0 }

    /// Beginnings of symbols, with the numbers that Windows gives to their kind.
    static let ranges: [(prefix: String, range: ClosedRange<UInt32>)] = [
        ("WSA", 10_004...11_031), ("RPC_S_", 1_700...1_938), ("NERR_", 2_100...2_999),
        ("ERROR_WINHTTP_", 12_001...12_190), ("ERROR_INTERNET_", 12_001...12_190),
        ("SCHED_S_", 0x0004_1300...0x0004_13FF), ("SCHED_E_", 0x8004_1300...0x8004_13FF),
        ("BG_E_", 0x8019_0000...0x8020_FFFF), ("WBEM_E_", 0x8004_1001...0x8004_10FF),
        ("SEC_E_", 0x8009_0300...0x8009_03FF), ("NTE_", 0x8009_0001...0x8009_00FF),
        ("CRYPT_E_", 0x8009_1001...0x8009_3FFF), ("CERT_E_", 0x800B_0100...0x800B_01FF),
        ("TRUST_E_", 0x8009_6001...0x800B_01FF), ("COR_E_", 0x8013_1500...0x8013_19FF),
        ("DB_E_", 0x8004_0E00...0x8004_0EFF), ("STATUS_", 0x8000_0000...0xFFFF_FFFF),
    ]

    @Test(arguments: ranges.map(\.prefix)) func `symbols of a kind have numbers of their kind`(prefix: String)
        throws
    {
        let range = try #require(CodeConstantTests.ranges.first { $0.prefix == prefix }).range
        let members = CodeConstantTests.codes.filter { $0.name.hasPrefix(prefix) }
        for code in members { #expect(range.contains(CodeConstantTests.code(code.raw)), "\(code.name)") }
        #expect(!members.isEmpty)
    }

    @Test func `no symbol stands for two numbers, and no number twice in a table`() {
        let symbols = CodeConstantTests.codes.filter { $0.space == "hresult" || $0.space == "win32" }
        #expect(Set(symbols.map(\.name)).count == symbols.count)
        let places = CodeConstantTests.codes.map { "\($0.space) \($0.raw)" }
        #expect(Set(places).count == places.count)
    }

    @Test func `what wraps a Win32 code says the same, unless it has a symbol of its own`() {
        let table = BuiltInPackTests.library.decoder
        let wrapped = CodeConstantTests.codes.filter {
            $0.space == "win32" && CodeConstantTests.code($0.raw) < 0x1_0000
        }
        let named = Set(CodeConstantTests.codes.filter { $0.space == "hresult" }.map(\.raw))
        #expect(wrapped.count > 200)
        for code in wrapped {
            let value = 0x8007_0000 | CodeConstantTests.code(code.raw)
            let hex = "0x" + String(value, radix: 16).uppercased()
            if named.contains(hex) { continue }
            #expect(table.decode(hex)?.name == code.name, "\(hex)")
            #expect(table.decode("\(Int32(bitPattern: value))")?.name == code.name, "\(hex)")
        }
        // A wrapped code that is listed again has another name: all else would be a second copy.
        for hex in named where hex.hasPrefix("0x8007") {
            #expect(table.decode(hex)?.name.hasPrefix("ERROR_") == false, "\(hex)")
        }
    }

    @Test func `errors of HTTP are three digits, and a substatus belongs to one of them`() {
        let http = CodeConstantTests.codes.filter { $0.space == "http" }.map(\.raw)
        for code in http {
            let pieces = code.split(separator: ".")
            #expect(Int(pieces[0]).map { (400...599).contains($0) } == true, "\(code)")
            #expect(http.contains(String(pieces[0])), "\(code)")
        }
    }

    /// Each kind once, as winerror.h, winhttp.h, bitsmsg.h, wbemcli.h and IIS's own list have them.
    @Test(
        arguments: [
            ("1013", "ERROR_CANTWRITE"), ("1701", "RPC_S_WRONG_KIND_OF_BINDING"),
            ("1702", "RPC_S_INVALID_BINDING"), ("53", "ERROR_BAD_NETPATH"), ("112", "ERROR_DISK_FULL"),
            ("206", "ERROR_FILENAME_EXCED_RANGE"), ("1326", "ERROR_LOGON_FAILURE"),
            ("1789", "ERROR_TRUSTED_RELATIONSHIP_FAILURE"), ("10061", "WSAECONNREFUSED"),
            ("12002", "ERROR_WINHTTP_TIMEOUT"), ("12029", "ERROR_WINHTTP_CANNOT_CONNECT"),
            ("12175", "ERROR_WINHTTP_SECURE_FAILURE"), ("0x80072EE7", "ERROR_WINHTTP_NAME_NOT_RESOLVED"),
            ("-2147012867", "ERROR_WINHTTP_CANNOT_CONNECT"), ("0x80090325", "SEC_E_UNTRUSTED_ROOT"),
            ("0x800B0109", "CERT_E_UNTRUSTEDROOT"), ("0x80040154", "REGDB_E_CLASSNOTREG"),
            ("-2147024891", "E_ACCESSDENIED"), ("0x00041303", "SCHED_S_TASK_HAS_NOT_RUN"),
            ("0x80041003", "WBEM_E_ACCESS_DENIED"), ("0x80131904", "COR_E_SQLEXCEPTION"),
        ]) func `a number has its symbol`(number: String, symbol: String)
    {
        #expect(BuiltInPackTests.library.decoder.codes(of: number).map(\.name).contains(symbol))
    }
}
