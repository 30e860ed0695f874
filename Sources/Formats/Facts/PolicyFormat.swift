internal import CaseModel

/// A client policy, `Client Policies/<server>.xml` (KB 180560):
/// `<SoftPkg Name="…" Id="{…}" Version="1.0" InternalVersion="1127796544" Originator="NS" …>`
struct PolicyFormat: XMLFactFormat {
    private let origin: FactOrigin

    init(_ origin: FactOrigin) { self.origin = origin }

    func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        guard record.key == "softpkg" || record.key == "package",
            let package = record.value(["id", "guid"] + FieldNames.package).flatMap({ GUID($0) })
        else { return }
        emit(
            Fact(
                .policyPackage, package: package, server: origin.recognition.host,
                fields: fields([
                    "name": record.value(FieldNames.name),
                    "version": record.value(["internalversion", "packageversion", "version"]),
                    "originator": record.value(["originator"]),
                ]), line: record.line, offset: record.offset, text: record.raw))
    }

    func finish(bytes: Int, emit: (Fact) -> Void) {}
}
