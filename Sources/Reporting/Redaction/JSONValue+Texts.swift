extension JSONValue {
    /// Keys whose values are the program's own words, numbers of evidence or checksums: never a customer's.
    private static let ownKeys: Set<String> = [
        "kind", "role", "code", "sha256", "id", "pattern", "risk", "section", "leadsTo", "causedBy", "stage",
        "place", "witness", "evidence", "first", "last", "time", "pack", "version",
    ]

    /// Calls `body` with every text that can come from a bundle, and its key.
    func visitTexts(key: String = "", _ body: (String, String) -> Void) {
        switch self {
        case .string(let text):
            if !JSONValue.ownKeys.contains(key) { body(key, text) }
        case .array(let elements):
            for element in elements { element.visitTexts(key: key, body) }
        case .list(let list):
            for index in 0..<list.count { list[index].visitTexts(key: key, body) }
        case .object(let members):
            for member in members { member.value.visitTexts(key: member.key, body) }
        case .null, .bool, .integer, .number: break
        }
    }

    /// Calls `body` with the members of every object.
    func visitObjects(_ body: ([Member]) -> Void) {
        switch self {
        case .array(let elements):
            for element in elements { element.visitObjects(body) }
        case .list(let list):
            for index in 0..<list.count { list[index].visitObjects(body) }
        case .object(let members):
            body(members)
            for member in members { member.value.visitObjects(body) }
        case .null, .bool, .integer, .number, .string: break
        }
    }

    /// The same with every such text replaced.
    func mapTexts(key: String = "", _ transform: (String) -> String) -> JSONValue {
        switch self {
        case .string(let text): .string(JSONValue.ownKeys.contains(key) ? text : transform(text))
        case .array(let elements): .array(elements.map { $0.mapTexts(key: key, transform) })
        case .list(let list): .array(list.all.map { $0.mapTexts(key: key, transform) })
        case .object(let members):
            .object(
                members.map { Member(key: $0.key, value: $0.value.mapTexts(key: $0.key, transform)) })
        case .null, .bool, .integer, .number: self
        }
    }
}
