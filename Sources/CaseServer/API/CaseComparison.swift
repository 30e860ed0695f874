internal import Analysis
internal import Foundation
internal import Reporting

/// The comparison of two analysed cases, made away from the threads that answer.
struct CaseComparison {
    private let services: CaseServices
    private let before: CaseRecord
    private let after: CaseRecord

    init(_ services: CaseServices, _ before: CaseRecord, _ after: CaseRecord) {
        self.services = services
        self.before = before
        self.after = after
    }

    /// The body of a page, with links to both cases.
    func body() async throws -> String {
        let links = Comparison.Links(before: "/cases/\(before.id)", after: "/cases/\(after.id)")
        return try await rendered { try $0.body(links: links) }
    }

    /// Reads both kept reports and gives them to `form`.
    func rendered<Form: Sendable>(_ form: @escaping @Sendable (Comparison) throws -> Form) async throws
        -> Form
    {
        let paths = [before, after].map { services.library.place(of: $0.id).analysis.path }
        return try await services.threads.disk.run {
            let reports = try paths.map { try StoredReport.read(from: $0) }
            return try form(Comparison(before: reports[0], after: reports[1]))
        }
    }
}
