internal import Hummingbird
internal import Intake

/// The lines around a place that a report names, from the stored upload, at that very place.
struct ContextRoutes {
    let services: CaseServices

    /// Seconds that reading up to the place may take: about 2 GB of inflated text.
    private static let patience = Duration.seconds(10)
    private static let mostLines = 200

    func add(to router: Router<CaseContext>) {
        router.get("/api/cases/{id}/context", use: show)
    }

    private struct Body: Encodable {
        let member: String
        let offset: Int64
        let before: [String]
        let line: String
        let after: [String]
        let startsMember: Bool
        let endsMember: Bool
    }

    @Sendable private func show(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try services.record(context)
        let query = request.uri.queryParameters
        guard let member = query.get("member"), let offset = query.get("offset").flatMap({ Int64($0) }),
            offset >= 0
        else {
            throw APIError.invalid("'member' and 'offset' say which place; a report has both.")
        }
        guard let lines = Int(query.get("lines") ?? "20"), (0...ContextRoutes.mostLines).contains(lines)
        else {
            throw APIError.invalid("lines is a number from 0 to \(ContextRoutes.mostLines).")
        }
        guard let excerpt = try await excerpt(record, member, offset, lines) else {
            throw APIError(
                .notFound, "no-such-place", "The upload has no such member, or it ends before this place.")
        }
        await services.audit.note(.view, record.id, what: "context", from: context.sender)
        return try JSONAnswer.of(
            Body(
                member: member, offset: offset, before: excerpt.before, line: excerpt.line,
                after: excerpt.after,
                startsMember: excerpt.startsMember, endsMember: excerpt.endsMember))
    }

    private func excerpt(_ record: CaseRecord, _ member: String, _ offset: Int64, _ lines: Int) async throws
        -> Excerpt?
    {
        let inputs = record.inputs(at: services.library.place(of: record.id))
        let end = ContinuousClock.now + ContextRoutes.patience
        do {
            return try await services.threads.disk.run {
                try Intake.Bundle.open(inputs).excerpt(of: member, at: offset, lines: lines) {
                    ContinuousClock.now > end
                }
            }
        } catch is ExcerptFailure {
            throw APIError(
                .gatewayTimeout, "too-far",
                "The place lies so far inside its archive that reading up to it takes too long.")
        }
    }
}
