internal import CaseModel

/// The facts about an event that its path and size tell, whatever its content.
struct EventFacts {
    let origin: FactOrigin
    let place: EventPlace
    let name: EventName?

    init(_ origin: FactOrigin) {
        self.origin = origin
        place = EventPlace(path: origin.info.path)
        name = EventName(origin.info.name)
    }

    /// The event itself.
    /// - Parameter envelope: what its content says: to, priority, from, time, sender.
    func event(bytes: Int, envelope: EventEnvelope = EventEnvelope(), record: XMLRecord? = nil) -> Fact {
        Fact(
            .event, server: server(of: envelope),
            fields: fields([
                "to": envelope.to, "priority": envelope.priority ?? name.map { String($0.priority) },
                "queue": place.queue,
                "folder": place.folder, "exception": place.exception, "compression": compression,
                "bytes": String(origin.info.statedBytes ?? Int64(bytes)), "sender": envelope.sender,
                "sender_name": envelope.senderName, "destination": place.destination, "form": name?.kind,
                "agent_instance": name?.instance, "event_number": name?.number, "state": name?.state,
                "error": envelope.error,
            ]), line: record?.line ?? 1, offset: record?.offset ?? 0,
            text: record?.raw ?? clipped(origin.info.path, to: Fact.textLimit))
    }

    /// The machine an event comes from: what it says, or whose queue it lies in.
    func server(of envelope: EventEnvelope) -> String? {
        envelope.senderName ?? (place.queue == "agent" ? origin.recognition.host : nil)
    }

    /// What was taken off to make the content readable, other than a text encoding.
    private var compression: String? {
        let layers = origin.layers.filter { !$0.lowercased().hasPrefix("utf") }
        return layers.isEmpty ? nil : layers.joined(separator: "+")
    }
}

/// What an event says about itself.
struct EventEnvelope {
    var to: String?
    var priority: String?
    /// The sending machine's resource GUID and name.
    var sender: String?
    var senderName: String?
    /// A sentence with an error's code that the event states of all that is in it.
    var error: String?
}

/// Reads a file of an event queue that is no readable event: it is still evidence that something waits.
struct QueueFileReader: FactReader {
    private let facts: EventFacts
    private var bytes = 0

    init(_ origin: FactOrigin) { facts = EventFacts(origin) }

    mutating func read(_ chunk: Span<UInt8>, emit: (Fact) -> Void) { bytes += chunk.count }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        emit(facts.event(bytes: bytes))
        return []
    }
}
