import Analysis
import ArgumentParser
import CaseModel
import PatternEngine
import Reporting

struct CodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes",
        abstract: "Looks up error codes: one code, or all that stand in a text.",
        discussion: """
            A code alone (-2147024891, 0x80070005, 1789, 404.7) is looked up in every table. In a text only those
            numbers are codes that look like one or stand behind a phrase such as `error` or `HTTP status`.
            Without TEXT, every code that is known is listed.
            Write -- before a code that begins with a minus: pkgtriage patterns codes -- -2147024891
            """)

    @OptionGroup var packs: PackOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "A code, or a text that holds codes.")
    var text: [String] = []

    func run() throws {
        let table = try packs.library().decoder
        let codes = text.isEmpty ? table.all : CodesCommand.codes(in: text.joined(separator: " "), table)
        if json {
            try printJSON(codes)
        } else if codes.isEmpty {
            print("No error code that is known stands there.")
        } else {
            for code in codes { print(CodesCommand.line(code)) }
        }
    }

    /// A code alone means all that it may mean; in a text, what it means there.
    private static func codes(in text: String, _ table: CodeTable) -> [CaseReport.Code] {
        let alone = table.codes(of: text)
        return alone.isEmpty ? table.codes(in: text) : alone
    }

    /// A code with its table, name and meaning.
    static func line(_ code: CaseReport.Code) -> String {
        let hex = code.hex.map { $0 == code.raw ? "" : " = \($0)" } ?? ""
        return printable("\(code.raw)\(hex)\t\(code.space)\t\(code.name)\t\(code.meaning)")
    }
}
