internal import CaseStore
internal import HTTPTypes
internal import Hummingbird

/// An answer that says what went wrong and what to do: `{ "error": "sentence", "code": "word" }`.
struct APIError: Error {
    let status: HTTPResponse.Status
    /// A stable word for scripts.
    let code: String
    /// A sentence for people.
    let message: String
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ code: String, _ message: String, headers: HTTPFields = [:]) {
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers
    }

    /// The body of the answer.
    struct Body: Encodable {
        let error: String
        let code: String
    }

    static let noSuchCase = APIError(
        .notFound, "no-such-case", "There is no such case; it may have been deleted.")
    static let noSuchDiagnosis = APIError(
        .notFound, "no-such-diagnosis", "There is no such diagnosis; /api/diagnoses lists all.")
    static let notFinished = APIError(
        .conflict, "not-finished", "The case has no report yet; it must be analysed to its end first.")

    static func invalid(_ message: String) -> APIError { APIError(.badRequest, "invalid", message) }
}

extension APIError {
    /// What an error of any kind says to a client. What is not meant for clients stays inside.
    init(_ error: any Error) {
        switch error {
        case let error as APIError: self = error
        case let error as UploadRefusal: self.init(error)
        case let error as StorageError: self.init(error)
        case let error as QueryError: self.init(error)
        case let error as HTTPError:
            self.init(error.status, "http", error.body ?? "\(error.status.reasonPhrase).")
        case let error as DecodingError:
            self.init(.badRequest, "invalid", "The body is not what is expected here: \(error.place).")
        default:
            self.init(
                .internalServerError, "internal", "Something went wrong in the server; its log says more.")
        }
    }

    private init(_ refusal: UploadRefusal) {
        switch refusal {
        case .tooLarge(let limit):
            self.init(
                .contentTooLarge, "too-large",
                "An upload may have \(byteCount(limit)) at most; the server's --max-upload changes that.")
        case .tooManyFiles(let limit):
            self.init(
                .contentTooLarge, "too-many-files",
                "An upload may have \(limit) files at most; send them as one zip instead.")
        case .tooManyUploads(let limit):
            self.init(
                .tooManyRequests, "too-many-uploads",
                "\(limit) uploads are under way already; please try again soon.")
        case .noRoom(let stated):
            self.init(
                .noRoomLeft, "disk-full",
                "The server's disk has no room for \(stated > 0 ? byteCount(stated) : "more"); delete old cases or free some space."
            )
        case .empty:
            self.init(.badRequest, "empty", "Nothing was sent: the body must be the bytes of a bundle.")
        case .tooSlow:
            self.init(.requestTimeout, "too-slow", "The upload came too slowly and was given up.")
        case .unknown:
            self.init(
                .notFound, "no-such-upload",
                "There is no such upload; it may have been given up after an hour without a byte.")
        case .stillArriving:
            self.init(.conflict, "still-arriving", "A file of this upload is still on its way.")
        }
    }

    private init(_ error: QueryError) {
        let status: HTTPResponse.Status =
            switch error.code {
            case .refused, .sql, .filter: .badRequest
            case .tooLarge: .contentTooLarge
            case .stopped: .gatewayTimeout
            case .damaged: .internalServerError
            }
        self.init(status, "query-\(error.code.rawValue)", error.description)
    }

    private init(_ error: StorageError) {
        switch error.code {
        case .diskFull: self.init(.noRoomLeft, "disk-full", error.description)
        default:
            self.init(
                .internalServerError, "storage",
                "The server could not read or write its folder; its log says more.")
        }
    }
}

extension HTTPResponse.Status {
    /// RFC 4918, section 11.5.
    fileprivate static let noRoomLeft = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
}

extension DecodingError {
    /// Where the body is wrong, without Swift's words for it.
    fileprivate var place: String {
        switch self {
        case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has the wrong type"
        default: "it is not valid JSON"
        }
    }
}

/// `1.5 GB`, as people say it.
func byteCount(_ bytes: Int64) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 1000, unit < units.count - 1 {
        value /= 1000
        unit += 1
    }
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() || unit == 0
        ? "\(Int(tenths)) \(units[unit])" : "\(tenths) \(units[unit])"
}
