import CaseModel
import PatternEngine
import Testing

struct FactConditionTests {
    static let fact = Fact(
        .packageVersions, package: GUID("0562094A-ECBE-4617-9253-5E7FFB5E00C4"), server: "PS01",
        fields: [
            .init("database", "10"), .init("reported", "9"), .init("status", "Not Ready"), .init("empty", ""),
            .init("ratio", "1.5"), .init("same", "10.0"), .init("text", "Error -2147024891 in PS01"),
        ])

    @Test(
        arguments: [
            "database = 10", "database = 10.0", "database = {same}", "database != 9", "reported < 10",
            "reported < {database}", "reported <= 9", "reported <= 9.0", "database > 9",
            "database > {reported}",
            "database >= 10", "ratio > 1.25", "status = not ready", "status != ready", "status > a",
            "status contains READY", "status contains not r", "text contains {server}", "server = ps01",
            "package = 0562094a-ecbe-4617-9253-5e7ffb5e00c4", "status present", "empty present",
            "server present",
            "package present", "age_hours absent", "text matches Error {code} in {host}",
            "text matches {code}",
            "empty contains {empty}", "database  =  10",
        ]) func `it holds`(_ clause: String) throws
    {
        #expect(try holds(clause))
    }

    @Test(
        arguments: [
            "database = 1", "database < 9", "database < {reported}", "database != 10.0", "reported > 10",
            "reported >= 10", "database <= 9", "status = ready", "status contains {database}",
            "status absent", "empty absent", "age_hours present", "age_hours = 1", "age_hours != 1",
            "age_hours < 1", "age_hours > -1", "database > {age_hours}", "database != {age_hours}",
            "age_hours contains a", "status contains {age_hours}", "age_hours matches {text}",
            "status matches Error {code}", "server = PS02",
        ]) func `it does not hold, and never with an absent field`(_ clause: String) throws
    {
        #expect(try !holds(clause))
    }

    @Test(
        arguments: [
            ("", "write FIELD OP VALUE"), ("status", "write FIELD OP VALUE"),
            ("status =", "`=` is no comparison"),
            ("status present now", "`present` is no comparison"),
            ("status is ready", "`is` is no comparison"),
            ("status == ready", "`==` is no comparison"), ("text matches {gid}", "`gid` names no type"),
            ("text matches", "`matches` is no comparison"), ("text contains", "`contains` is no comparison"),
        ]) func `what cannot be read is said`(_ clause: String, _ message: String)
    {
        let error = #expect(throws: TemplateError.self) { try FactCondition.Clause(clause) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "no error")")
    }

    private func holds(_ clause: String) throws -> Bool {
        var matcher = TemplateMatcher()
        return try FactCondition.Clause(clause).holds(for: FactConditionTests.fact, &matcher)
    }
}
