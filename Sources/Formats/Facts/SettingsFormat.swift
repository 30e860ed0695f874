internal import CaseModel

/// `CoreSettings.config` of the Notification Server (KB 181606, KB 179828, KB 180052):
/// `<customSetting key="X" type="local" value="4" />`, or `type="registry" … defaultValue="1"` without
/// a value, which then stands in the registry.
struct SettingsFormat: XMLFactFormat {
    /// The server's own GUID; the article sends people here to look for it, in whatever form it stands.
    private static let owner = "ownernsguid"
    private let origin: FactOrigin

    init(_ origin: FactOrigin) { self.origin = origin }

    func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        if let name = record.value(["key", "name"]) {
            let value = record.value(["value"]) ?? (record.text.isEmpty ? nil : record.text)
            let preset = record.value(["defaultvalue"])
            if value != nil || preset != nil || record.value(["type"]) != nil {
                emit(setting(name, value, record, preset: preset))
            }
        } else if record.key == Self.owner {
            let value = record.text.isEmpty ? record.value(["value"]) : record.text
            if let value { emit(setting("OwnerNSGuid", value, record)) }
        }
        let isOwnAttribute = record.raw.lowercased().contains(Self.owner + "=")
        if isOwnAttribute, let value = record.value([Self.owner]) {
            emit(setting("OwnerNSGuid", value, record))
        }
    }

    func finish(bytes: Int, emit: (Fact) -> Void) {}

    private func setting(_ name: String, _ value: String?, _ record: XMLRecord, preset: String? = nil) -> Fact
    {
        let storage = record.value(["type"])?.lowercased() == "registry" ? "registry" : "local"
        return Fact(
            .setting, server: origin.recognition.host,
            fields: fields(["name": name, "value": value, "storage": storage, "default": preset]),
            line: record.line, offset: record.offset, text: record.raw)
    }
}
