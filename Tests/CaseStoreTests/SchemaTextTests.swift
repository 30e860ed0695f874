import CaseModel
import CaseStore
import Testing

/// The description of the schema, which is made from the schema.
struct SchemaTextTests {
    @Test func `every view has a description and an example that runs`() throws {
        let folder = try TemporaryFolder()
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        try writer.finish()
        let reader = try CaseReader(folder.path("case"))
        let views = try SchemaText.objects().filter(\.isView)
        for view in views {
            #expect(!view.summary.isEmpty && !view.summary.contains("Example"), "\(view.name)")
            #expect(!view.columns.isEmpty)
            #expect(throws: Never.self, "\(view.name)") {
                try reader.rows(sql: view.example, limits: QueryLimits())
            }
        }
        let named = Set(views.map(\.name))
        let all = try reader.rows(
            sql: "SELECT name FROM sqlite_schema WHERE type = 'view'", limits: QueryLimits())
        #expect(named == Set(all.rows.compactMap { $0[0].text }))
    }

    @Test func `every table of the case is described, with its columns`() throws {
        let folder = try TemporaryFolder()
        let writer = try CaseWriter(destination: folder.path("case"))
        try fill(writer)
        try writer.finish()
        let tables = try SchemaText.objects().filter { !$0.isView }
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        #expect(try Set(tables.map(\.name)) == Set(folder.rows("case", sql)))
        #expect(tables.first { $0.name == "clock" }?.columns.first == "host text")
    }
}
