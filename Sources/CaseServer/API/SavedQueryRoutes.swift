internal import Foundation
internal import Hummingbird

/// Questions that a team keeps for the next case.
struct SavedQueryRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/api/queries", use: list)
        router.post("/api/queries", use: save)
        router.delete("/api/queries/{query}", use: delete)
    }

    private var stored: JSONList<SavedQuery> {
        JSONList(url: services.folder.root.appending(path: "queries.json"))
    }

    private struct Draft: Decodable {
        var name: String
        var sql: String
    }

    @Sendable private func list(_ request: Request, _ context: CaseContext) async throws -> Response {
        let stored = stored
        return try JSONAnswer.of(try await services.threads.disk.run { try stored.read() })
    }

    @Sendable private func save(_ request: Request, _ context: CaseContext) async throws -> Response {
        let draft = try await JSONAnswer.read(Draft.self, from: request, limit: services.limits.bodyBytes)
        let limits = services.limits
        guard !draft.name.trimmingWhitespace.isEmpty, draft.name.count <= limits.labelCharacters,
            !draft.sql.trimmingWhitespace.isEmpty, draft.sql.count <= limits.queryCharacters
        else {
            throw APIError.invalid(
                "A saved query needs a name and SQL, of at most \(limits.labelCharacters) and \(limits.queryCharacters) characters."
            )
        }
        let query = SavedQuery(id: services.surroundings.newID(), name: draft.name, sql: draft.sql)
        let stored = stored
        try await services.library.writing {
            // The same name again replaces the query.
            let others = try stored.read().filter { $0.name != query.name }
            guard others.count < limits.savedQueries else {
                throw APIError.invalid(
                    "There are \(limits.savedQueries) saved queries already; delete one first.")
            }
            try stored.write(others + [query])
        }
        return try JSONAnswer.of(query, status: .created)
    }

    @Sendable private func delete(_ request: Request, _ context: CaseContext) async throws -> Response {
        let (stored, name) = (stored, context.parameters.get("query"))
        let wasThere = try await services.library.writing {
            let all = try stored.read()
            let rest = all.filter { $0.id.text != name }
            if rest.count < all.count { try stored.write(rest) }
            return rest.count < all.count
        }
        guard wasThere else { throw APIError(.notFound, "no-such-query", "There is no such saved query.") }
        return Response(status: .noContent)
    }
}
