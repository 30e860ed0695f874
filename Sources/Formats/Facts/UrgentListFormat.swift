internal import CaseModel

/// `UrgentList.xml` of a Package Server (article 181405); how it is built is not public, so every
/// GUID that an element names as its own is an entry.
struct UrgentListFormat: XMLFactFormat {
    private static let names = FieldNames.package + ["guid", "id", "package"]
    private let origin: FactOrigin

    init(_ origin: FactOrigin) { self.origin = origin }

    func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        // A value child, such as `<guid>…</guid>`, was given to its parent: there it has a name beside it.
        let isValueChild = record.depth > 1 && record.fields.isEmpty && Self.names.contains(record.key)
        guard !isValueChild else { return }
        var guids = record.fields.filter { Self.names.contains($0.key) }.compactMap { GUID($0.value) }
        if guids.isEmpty, let guid = GUID(record.text) { guids = [guid] }
        for guid in guids {
            emit(
                Fact(
                    .urgentPackage, package: guid, server: origin.recognition.host,
                    fields: fields(["name": guids.count == 1 ? record.value(FieldNames.name) : nil]),
                    line: record.line, offset: record.offset, text: record.raw))
        }
    }

    func finish(bytes: Int, emit: (Fact) -> Void) {}
}
