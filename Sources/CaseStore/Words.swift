internal import CaseModel
internal import GRDB

/// The numbers of texts that stand in many rows: table `word`.
///
/// Numbers are given in the order in which texts come, so they differ from run to run: nothing that is told may
/// depend on them. The numbers of as many texts as a site has are remembered, those of others looked up.
///
/// Used inside `CaseWriter.write` only, which lets one worker in at a time.
final class Words: @unchecked Sendable {
    private var texts: [String: Int64] = [:]
    private var guids: [GUID: Int64] = [:]

    /// The number that stands for no text.
    static let none: Int64 = 0
    /// Texts, and GUIDs, whose numbers are remembered: some megabytes; a site has some thousand.
    private let maximumRemembered: Int

    init(remembering maximum: Int = 50_000) { maximumRemembered = maximum }

    /// The number of a text, which gets one if it has none.
    func number(of text: String?, in db: Database) throws -> Int64 {
        guard let text else { return Words.none }
        if let known = texts[text] { return known }
        let number = try find(text, in: db) ?? insert(text, into: db)
        if texts.count < maximumRemembered { texts[text] = number }
        return number
    }

    /// The number of a GUID, as text.
    func number(of guid: GUID?, in db: Database) throws -> Int64 {
        guard let guid else { return Words.none }
        if let known = guids[guid] { return known }
        let text = guid.description
        let number = try find(text, in: db) ?? insert(text, into: db)
        if guids.count < maximumRemembered { guids[guid] = number }
        return number
    }

    private func find(_ text: String, in db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM word WHERE text = ?"), arguments: [text])
    }

    private func insert(_ text: String, into db: Database) throws -> Int64 {
        try RowInsert(db, into: "word", columns: 2).add([.null, .text(text)])
    }
}
