internal import Analysis
internal import CaseModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Reporting

/// What can be taken away from a finished case: the report in its forms, and the case file.
struct ReportRoutes {
    let services: CaseServices

    func add(to router: Router<CaseContext>) {
        router.get("/api/cases/{id}/report.json", use: json)
        router.get("/api/cases/{id}/report.html", use: html)
        router.get("/api/cases/{id}/case.sqlite", use: caseFile)
    }

    @Sendable private func json(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try finished(context)
        let bytes = try await render(record, try ReportWish(request), plain: { try Reporting.json($0) }) {
            try $0.json()
        }
        // A page that shows a part of it takes nothing away.
        await services.audit.note(
            request.isOfPage ? .view : .export, record.id, what: "report.json", from: context.sender)
        return JSONAnswer.bytes(bytes, headers: download(request, record, "json"))
    }

    @Sendable private func html(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try finished(context)
        let page = try await render(record, try ReportWish(request), plain: { try Reporting.html($0) }) {
            try $0.html()
        }
        await services.audit.note(.export, record.id, what: "report.html", from: context.sender)
        var headers = download(request, record, "html")
        headers[.contentType] = "text/html; charset=utf-8"
        // The one file brings its own style and script: allowed by their hashes, as in the file itself.
        headers[.contentSecurityPolicy] = try Reporting.reportPolicy() + "; frame-ancestors 'none'"
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }

    @Sendable private func caseFile(_ request: Request, _ context: CaseContext) async throws -> Response {
        let record = try finished(context)
        let url = services.library.place(of: record.id).analysis
        let body = try await FileBody.of(url, on: services.threads.disk)
        await services.audit.note(.export, record.id, what: "case.sqlite", from: context.sender)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.sqlite3",
                .contentDisposition: attachment("\(record.labels.name).case.sqlite"),
            ], body: body)
    }

    private func finished(_ context: CaseContext) throws -> CaseRecord {
        let record = try services.record(context)
        guard record.outcome != nil else { throw APIError.notFinished }
        return record
    }

    /// Reads the kept report and renders it, away from the threads that answer.
    private func render<Form: Sendable>(
        _ record: CaseRecord, _ wish: ReportWish, plain: @escaping @Sendable (CaseReport) throws -> Form,
        redacted: @escaping @Sendable (Redaction) throws -> Form
    ) async throws -> Form {
        let place = services.library.place(of: record.id)
        let labels = [record.labels.customer, record.labels.reference]
        return try await services.threads.disk.run {
            var report = try StoredReport.read(from: place.analysis.path)
            if wish.hasNotes {
                report.notes = try JSONList<CaseNote>(url: place.notes).read().map(CaseReport.Note.init)
            }
            guard let hidden = wish.hidden else { return try plain(report) }
            // What people call the customer stands in notes, where no form gives it away.
            return try redacted(
                try Redaction(report, hidesPackages: hidden == .namesAndPackages, labels: labels))
        }
    }

    /// With `?download=1` the browser stores it instead of showing it.
    private func download(_ request: Request, _ record: CaseRecord, _ ending: String) -> HTTPFields {
        guard request.uri.queryParameters.get("download") == "1" else { return [:] }
        // What a bundle is called may be what is to be hidden.
        if request.uri.queryParameters.get("redact") != nil {
            return [.contentDisposition: attachment("report.redacted.\(ending)")]
        }
        return [.contentDisposition: attachment("\(record.labels.name).\(ending)")]
    }
}
