internal import CaseModel

/// `package.xml` of the agent, and the reply to GetPackageInfo, which has the same elements (KB 180560).
///
/// `<Package id="{…}" name="…" version="1127796544" status="valid" statusDescription="valid" …>`
/// The owner's key, without which a package fails its integrity check, is `sourceKey` (KB 181777).
struct PackageFormat: XMLFactFormat {
    private let origin: FactOrigin

    init(_ origin: FactOrigin) { self.origin = origin }

    func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        guard record.key == "package", let package = record.package ?? origin.packageInPath else { return }
        emit(
            Fact(
                .packageInfo, package: package, server: origin.recognition.host,
                fields: fields([
                    "name": record.value(FieldNames.name), "version": record.value(FieldNames.version),
                    "status": record.value(["status"]),
                    "status_description": record.value(["statusdescription"]),
                    "remote": record.value(["remote"]),
                    "has_source_key": record.value(["sourcekey"]) == nil ? "no" : "yes",
                ]), line: record.line, offset: record.offset, text: record.raw))
    }

    func finish(bytes: Int, emit: (Fact) -> Void) {}
}
