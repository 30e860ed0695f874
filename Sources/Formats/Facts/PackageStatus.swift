internal import CaseModel

/// A package's status as an element of an event tells it, by names or by the shape of its values.
struct PackageStatus {
    var package: GUID
    var version: String?
    var status: String?
    var error: String?

    /// Reads an element; `nil` if it does not speak of a package's status.
    /// - Parameter sender: the sending machine's GUID, which is no package.
    init?(_ record: XMLRecord, sender: String?) {
        if record.key == "row" { self.init(row: record, sender: sender) } else { self.init(named: record) }
    }

    private init?(named record: XMLRecord) {
        guard let package = record.package ?? Self.packageByStatus(record) else { return nil }
        self.package = package
        version = record.value(FieldNames.version)
        status = record.value(FieldNames.status)
        error = Self.error(of: record)
        guard version != nil || status != nil || error != nil else { return nil }
    }

    /// What went wrong: an error that is not 0, or a description of the status that has an error's code.
    private static func error(of record: XMLRecord) -> String? {
        if let error = record.value(FieldNames.error), error != "0" { return error }
        guard let text = record.value(["statusdescription"]), ValueShape.isCodedError(text) else {
            return nil
        }
        return text
    }

    /// `<status guid="…" version="…"/>`: a GUID in an element about a status is the package's.
    private static func packageByStatus(_ record: XMLRecord) -> GUID? {
        guard record.key.holds("status"), record.depth > 1 else { return nil }
        return record.value(["guid", "id"]).flatMap { GUID($0) }
    }

    private init?(row record: XMLRecord, sender: String?) {
        if let named = PackageStatus(named: record) {
            self = named
            return
        }
        let values = record.fields.map(\.value)
        let guids = values.filter(isGUID).compactMap { GUID($0) }.filter {
            $0.description != sender && $0 != .zero
        }
        guard let package = guids.first else { return nil }
        self.package = package
        version = values.first(where: ValueShape.isEpochVersion)
        status = values.first(where: ValueShape.isStatus)
        error = values.first(where: ValueShape.isCodedError)
        guard version != nil || status != nil || error != nil else { return nil }
    }
}

/// What a value looks like, where no name says what it is.
enum ValueShape {
    /// States of a package on a Package Server: `Ready` (article 181405), `Codebase Enabled` (KB 179701),
    /// `Deleted` (KB 433153), and what the console shows beside them. Words that any inventory may hold
    /// (`Disabled`, `Unknown`) are not among them.
    private static let states: Set<String> = [
        "ready", "not ready", "notready", "codebase enabled", "codebaseenabled", "invalid", "deleted",
        "downloading", "pending", "retrying", "failed", "download pending", "stale", "not downloaded",
    ]

    static func isStatus(_ value: String) -> Bool {
        value.utf8.count <= 16 && states.contains(value.lowercased())
    }

    /// Package versions look like seconds since 1970 (1127796544, 1601867730: KB 180560, KB 163475).
    static func isEpochVersion(_ value: String) -> Bool {
        guard let number = UInt32(value), value.first != "+" else { return false }
        return number >= 900_000_000
    }

    /// A whole number, as versions and ids are.
    static func isInteger(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.count <= 19 && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A sentence with an error code: `…domain failed(1789).` (KB 179719), `…denied (-2147024891)`.
    static func isCodedError(_ value: String) -> Bool {
        guard value.holds(" ") else { return false }
        if value.holds("0x8") { return true }
        // What the last brackets hold, if nothing but a full stop follows them.
        var rest = value.utf8[...]
        if rest.last == UInt8(ascii: ".") { rest.removeLast() }
        guard rest.popLast() == UInt8(ascii: ")"), let open = rest.lastIndex(of: UInt8(ascii: "(")) else {
            return false
        }
        let code = String(rest[rest.index(after: open)...]) ?? ""
        return isInteger(code) || (code.hasPrefix("-") && isInteger(String(code.dropFirst())))
    }
}
