import CaseModel

extension CaseReport.PackageState {
    /// A package with its versions and servers, keys in the contract's order.
    var jsonValue: JSONValue {
        [
            "guid": .string(guid), "name": .text(name), "versions": versions.jsonValue,
            "servers": .array(servers.map(\.jsonValue)),
        ]
    }
}

extension CaseReport.Versions {
    fileprivate var jsonValue: JSONValue {
        ["database": .whole(database), "server": .whole(server), "reported": .whole(reported)]
    }
}

extension CaseReport.ServerState {
    fileprivate var jsonValue: JSONValue {
        [
            "host": .string(host), "state": .string(state), "brokenAt": .text(brokenAt),
            "stages": .array(stages.map(\.jsonValue)),
        ]
    }
}

extension CaseReport.Stage {
    fileprivate var jsonValue: JSONValue {
        [
            "stage": .string(stage), "state": .string(state), "time": .text(time), "witness": .text(witness),
            "evidence": .texts(evidence),
        ]
    }
}

extension CaseReport.StageName {
    /// A stage with what happens there, keys in the contract's order.
    var jsonValue: JSONValue {
        ["stage": .string(stage), "title": .string(title), "place": .string(place.rawValue)]
    }
}

extension CaseReport.Clock {
    /// A machine's clock, keys in the contract's order.
    var jsonValue: JSONValue {
        [
            "host": .string(host), "ahead": .number(ahead),
            "uncertainty": uncertainty.map { .number($0) } ?? .null,
            "pairs": .integer(Int64(pairs)), "because": .string(because),
        ]
    }
}
