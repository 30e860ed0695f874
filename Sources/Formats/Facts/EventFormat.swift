internal import CaseModel

/// A Notification Server Event: `<message><to>…</to><body>…</body></message>`.
///
/// One public sample shows the envelope, `resources/resource guid= name=` (the sender) and rows with the
/// columns `c0` … `cN`. How a package's status is written in it is not public: it is found by names in
/// any case, and in rows by the shape of their values.
struct EventFormat: XMLFactFormat {
    private let facts: EventFacts
    private var envelope = EventEnvelope()
    private var root: XMLRecord?

    init(_ origin: FactOrigin) { facts = EventFacts(origin) }

    /// The sending machine is known when its element begins: its packages may stand inside. The envelope may
    /// have told its GUID before, but never its name.
    mutating func begin(_ tag: XMLStartTag) {
        guard envelope.senderName == nil, xmlKey(tag.name) == "resource" else { return }
        let values = Dictionary(tag.attributes.map { (xmlKey($0.name), $0.value) }) { first, _ in first }
        guard let guid = values["guid"].flatMap({ GUID($0)?.description }),
            envelope.sender == nil || envelope.sender == guid
        else { return }
        envelope.sender = guid
        envelope.senderName = values["name"].flatMap(\.nonEmpty)
    }

    mutating func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        if record.depth == 1 { readEnvelope(record) }
        if record.depth == 2 { readSender(from: record) }
        readError(record)
        if let status = PackageStatus(record, sender: envelope.sender) {
            emit(fact(status, record))
        }
    }

    mutating func finish(bytes: Int, emit: (Fact) -> Void) {
        emit(facts.event(bytes: bytes, envelope: envelope, record: root))
    }

    private mutating func readEnvelope(_ record: XMLRecord) {
        root = root ?? record
        envelope.to = envelope.to ?? record.value(["to"]).map(plain)
        envelope.priority = envelope.priority ?? record.value(["priority"])
    }

    /// `<from>` may name the machine by GUID or by name; a resource in the body is the better witness.
    private mutating func readSender(from record: XMLRecord) {
        guard record.key == "from", envelope.sender == nil, envelope.senderName == nil else { return }
        if let guid = (record.value(["guid", "resource"]) ?? record.text).nonEmpty.flatMap({ GUID($0) }) {
            envelope.sender = guid.description
        }
        let name = record.value(["name"]) ?? record.text
        if !name.isEmpty, GUID(name) == nil { envelope.senderName = name }
    }

    /// An error that stands beside the packages, and not inside one, concerns the event as a whole.
    private mutating func readError(_ record: XMLRecord) {
        guard envelope.error == nil, FieldNames.error.contains(record.key),
            ValueShape.isCodedError(record.text)
        else { return }
        envelope.error = record.text
    }

    private func fact(_ status: PackageStatus, _ record: XMLRecord) -> Fact {
        Fact(
            .eventPackageStatus, package: status.package, server: facts.server(of: envelope),
            fields: fields([
                "version": status.version, "status": status.status, "error": status.error,
                "sender": envelope.sender, "queue": facts.place.queue, "folder": facts.place.folder,
            ]), line: record.line, offset: record.offset, text: record.raw)
    }

    private func plain(_ text: String) -> String { GUID(text)?.description ?? text }
}

extension String {
    /// The text, or `nil` if there is none.
    var nonEmpty: String? { isEmpty ? nil : self }
}
