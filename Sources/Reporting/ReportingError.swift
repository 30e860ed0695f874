/// Why a report could not be written or read back.
package enum ReportingError: Error, Equatable {
    /// A number has no JSON form (not a number, or infinite).
    case notANumber
    /// The bytes are not the JSON of a report; with what the decoder says.
    case notAReport(String)
    /// An earlier version wrote the report, before what this one needs was part of it.
    case olderReport(version: String, lacks: String)
    /// The report follows a newer contract than this program knows.
    case newerSchema(Int)
    /// A name that was to be hidden is still in the redacted output.
    case leaked(String)
    /// There is no memory to compress the data with.
    case outOfMemory
    /// An asset that was embedded when the program was built is missing or wrong.
    case asset(String)
}

extension ReportingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notANumber:
            "The report holds a number that JSON cannot express."
        case .notAReport(let reason):
            "This is not the JSON of a pkgtriage report: \(printable(reason))"
        case .olderReport(let version, let key):
            "pkgtriage \(printable(version)) wrote this report, which lacks “\(printable(key))”: analyse the bundle again with this version."
        case .newerSchema(let schema):
            "The report follows schema \(schema), this program knows schema 1: use a newer pkgtriage."
        case .leaked(let name):
            "“\(printable(name))” was to be hidden and is still in the report, so it was not written."
        case .outOfMemory:
            "There is not enough memory to compress the data of the report."
        case .asset(let name):
            "The program was built without a usable \(name): build it again."
        }
    }
}
