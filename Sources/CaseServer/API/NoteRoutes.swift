internal import CaseModel
internal import Foundation
internal import Hummingbird

/// Notes on a case and on its evidence.
struct NoteRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/api/cases/{id}/notes", use: list)
        router.post("/api/cases/{id}/notes", use: write)
        router.delete("/api/cases/{id}/notes/{note}", use: delete)
    }

    private struct Draft: Decodable {
        var text: String
        var evidence: String?
    }

    @Sendable private func list(_ request: Request, _ context: CaseContext) async throws -> Response {
        let notes = JSONList<CaseNote>(url: services.library.place(of: try services.record(context).id).notes)
        return try JSONAnswer.of(try await services.threads.disk.run { try notes.read() }.map(NoteBody.init))
    }

    @Sendable private func write(_ request: Request, _ context: CaseContext) async throws -> Response {
        let id = try services.record(context).id
        let draft = try await JSONAnswer.read(Draft.self, from: request, limit: services.limits.bodyBytes)
        let note = try note(draft)
        let (notes, limit) = (
            JSONList<CaseNote>(url: services.library.place(of: id).notes), services.limits.notes
        )
        try await services.library.writing { [library = services.library] in
            guard library[id] != nil else { throw APIError.noSuchCase }
            var all = try notes.read()
            guard all.count < limit else { throw APIError.invalid("A case may have \(limit) notes at most.") }
            all.append(note)
            try notes.write(all)
        }
        await services.audit.note(.change, id, what: "note", from: context.sender)
        return try JSONAnswer.of(NoteBody(note), status: .created)
    }

    private func note(_ draft: Draft) throws -> CaseNote {
        let limit = services.limits.noteCharacters
        guard !draft.text.trimmingWhitespace.isEmpty else { throw APIError.invalid("The note is empty.") }
        guard draft.text.count <= limit, (draft.evidence ?? "").count <= 20 else {
            throw APIError.invalid("A note may have \(limit) characters at most.")
        }
        return CaseNote(
            id: services.surroundings.newID(), evidence: draft.evidence, text: draft.text,
            created: services.surroundings.now().milliseconds)
    }

    @Sendable private func delete(_ request: Request, _ context: CaseContext) async throws -> Response {
        let id = try services.record(context).id
        let name = context.parameters.get("note")
        let notes = JSONList<CaseNote>(url: services.library.place(of: id).notes)
        let wasThere = try await services.library.writing {
            let all = try notes.read()
            let rest = all.filter { $0.id.text != name }
            if rest.count < all.count { try notes.write(rest) }
            return rest.count < all.count
        }
        guard wasThere else { throw APIError(.notFound, "no-such-note", "There is no such note.") }
        await services.audit.note(.change, id, what: "note", from: context.sender)
        return Response(status: .noContent)
    }
}
