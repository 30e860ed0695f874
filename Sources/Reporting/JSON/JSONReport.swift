package import CaseModel
import Foundation

/// The report as the JSON of the contract: every key in the contract's order, `null` where nothing is
/// known, ending with a newline; the same report gives the same bytes.
package func json(_ report: CaseReport) throws(ReportingError) -> [UInt8] {
    var writer = JSONWriter()
    try writer.write(report.jsonValue)
    writer.endLine()
    return writer.bytes
}

/// The same JSON in pieces, each handed on when it is written: the report of a large site is some megabytes.
package func json(
    _ report: CaseReport, to sink: @escaping (_ piece: [UInt8]) -> Void
) throws(ReportingError) {
    var writer = JSONWriter(sink: sink)
    try writer.write(report.jsonValue)
    writer.endLine()
    writer.flush()
}

/// The same JSON without white space.
func compactJSON(_ report: CaseReport) throws(ReportingError) -> [UInt8] {
    var writer = JSONWriter(isCompact: true)
    try writer.write(report.jsonValue)
    return writer.bytes
}

/// Reads a report back from its JSON, to render it again without the bundle.
package func report(fromJSON bytes: [UInt8]) throws(ReportingError) -> CaseReport {
    let report: CaseReport
    do {
        report = try JSONDecoder().decode(CaseReport.self, from: Data(bytes))
    } catch DecodingError.keyNotFound(let key, let context) {
        guard let head = try? JSONDecoder().decode(ReportHead.self, from: Data(bytes)) else {
            throw .notAReport(reason(DecodingError.keyNotFound(key, context)))
        }
        throw .olderReport(version: head.tool.version, lacks: key.stringValue)
    } catch {
        throw .notAReport(reason(error))
    }
    guard report.schema == 1 else { throw .newerSchema(report.schema) }
    return report
}

/// What every version has written at the top of a report.
private struct ReportHead: Decodable {
    var schema: Int
    var tool: Tool

    struct Tool: Decodable {
        var version: String
    }
}

private func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    let (context, key): (DecodingError.Context, String?) =
        switch error {
        case .keyNotFound(let key, let context): (context, key.stringValue)
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            (context, nil)
        @unknown default: (.init(codingPath: [], debugDescription: ""), nil)
        }
    let path = context.codingPath.map(\.stringValue) + [key].compactMap(\.self)
    return "\(context.debugDescription) (at \(path.isEmpty ? "the top" : path.joined(separator: ".")))"
}
