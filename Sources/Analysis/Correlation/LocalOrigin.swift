internal import CaseModel
internal import CaseStore

/// Under which number the local Notification Server stands in `OriginNSSourceNS`, which decides whether a
/// package is its own (article 181405, section 1).
struct LocalOrigin {
    /// The number; `nil` if no member tells it for certain.
    private(set) var id: String?

    /// - Parameters:
    ///   - identities: rows of the article's queries for it.
    ///   - settings: CoreSettings.config holds the server's own GUID as `OwnerNSGuid`.
    init(identities: [CaseWriter.StoredFact], settings: [CaseWriter.StoredFact]) {
        let stated = Set(identities.filter { $0.fact["is_local"] == "yes" }.compactMap { $0.fact["id"] })
        if stated.count == 1 { id = stated.first }
        guard id == nil else { return }
        let owners = Set(
            settings.filter { $0.fact["name"]?.lowercased() == "ownernsguid" }
                .compactMap { $0.fact["value"].flatMap { GUID($0) } })
        let own = identities.filter { $0.fact["guid"].flatMap { GUID($0) }.map(owners.contains) == true }
        // The query that the article gives returns no row but the server's own.
        let rows = own.isEmpty && owners.isEmpty && identities.count == 1 ? identities : own
        let ids = Set(rows.filter(LocalOrigin.isOwnSource).compactMap { $0.fact["id"] })
        if ids.count == 1 { id = ids.first }
    }

    /// A row whose source and origin are one server is that server's own.
    private static func isOwnSource(_ stored: CaseWriter.StoredFact) -> Bool {
        guard let origin = stored.fact["origin_guid"] else { return true }
        return origin == stored.fact["guid"]
    }
}
