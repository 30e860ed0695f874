internal import CaseModel

/// A Package Server's own status of a package, `Package Server Agent/PackageStatus/{guid}/…`.
///
/// It becomes `Deleted`, with a time, when the files are removed (KB 433153, KB 178503); its element names
/// are not public. Several packages in one file give several facts.
struct StatusFileFormat: XMLFactFormat {
    private let origin: FactOrigin
    private var hasEmitted = false
    private var package: GUID?
    private var values: [String: String] = [:]
    private var place: XMLRecord?

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        let found = [
            "status": record.value(FieldNames.status), "version": record.value(FieldNames.version),
            "time": record.value(["time", "timestamp", "date", "lastmodified", "modified"]),
        ].compactMapValues { $0 }
        if let package = record.package, found["status"] != nil {
            emit(fact(package, found, record))
            hasEmitted = true
        } else {
            // Nothing says which package: it is the file's only one, told in several elements.
            package = record.package ?? package
            values.merge(found) { _, outer in outer }
            place = record
        }
    }

    mutating func finish(bytes: Int, emit: (Fact) -> Void) {
        guard !hasEmitted, let place, !values.isEmpty else { return }
        emit(fact(package ?? origin.packageInPath, values, place))
    }

    private func fact(_ package: GUID?, _ values: [String: String], _ record: XMLRecord) -> Fact {
        Fact(
            .packageStatusFile, package: package, server: origin.recognition.host,
            fields: fields([
                "status": values["status"], "version": values["version"], "time": values["time"],
            ]), line: record.line, offset: record.offset, text: record.raw)
    }
}
