internal import CaseModel
internal import CaseStore

/// What GUIDs stand for, as lists of names (`vComputer`, `vItem`, `vThisNS`) and events tell.
///
/// `SWDPackageServer` names a Package Server by its resource GUID only.
struct ResourceNames {
    /// Names by GUID; where members differ, the first counts.
    private(set) var names: [GUID: String] = [:]

    init(lists: [CaseWriter.StoredFact], events: [CaseWriter.StoredFact]) {
        for stored in lists { note(stored.fact["guid"], stored.fact["name"]) }
        for stored in events { note(stored.fact["sender"], stored.fact["sender_name"]) }
    }

    private mutating func note(_ guid: String?, _ name: String?) {
        guard let guid = guid.flatMap({ GUID($0) }), let name, names[guid] == nil else { return }
        names[guid] = name
    }

    /// Machine names by GUID in the spelling in which facts name servers.
    var servers: [String: String] {
        Dictionary(
            uniqueKeysWithValues: names.compactMap { guid, name in
                guard let key = serverName(guid.description), let name = serverName(name) else { return nil }
                return (key, name)
            })
    }
}
