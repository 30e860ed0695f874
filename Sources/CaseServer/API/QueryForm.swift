internal import CaseModel
internal import HTTPTypes
internal import Hummingbird
internal import Reporting

/// How rows are sent.
enum QueryForm: String {
    case json, csv

    init(_ name: String?) throws {
        guard let form = QueryForm(rawValue: name ?? "json") else {
            throw APIError.invalid("The format is json or csv.")
        }
        self = form
    }

    func response(_ table: QueryTable, name: String) throws -> Response {
        switch self {
        case .json: return JSONAnswer.bytes(try table.json())
        case .csv:
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8; header=present",
                    .contentDisposition: attachment("\(name).csv"),
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: table.csv())))
        }
    }
}
