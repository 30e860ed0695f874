import CaseModel

extension CaseReport {
    /// The whole report, keys in the contract's order; notes only if they are wanted.
    var jsonValue: JSONValue {
        guard case .object(var members) = contract else { return contract }
        if let activity {
            members.append(.init(key: "activity", value: .array(activity.map(\.jsonValue))))
        }
        if let notes { members.append(.init(key: "notes", value: .array(notes.map(\.jsonValue)))) }
        return .object(members)
    }

    private var contract: JSONValue {
        [
            "schema": .integer(Int64(schema)),
            "tool": tool.jsonValue,
            "verdict": .string(verdict),
            "totals": totals.jsonValue,
            "inputs": .list(JSONList(inputs) { $0.jsonValue }),
            "diagnoses": .list(JSONList(diagnoses) { $0.jsonValue }),
            "ruledOut": .array(ruledOut.map(\.jsonValue)),
            "notJudged": .array(notJudged.map(\.jsonValue)),
            "packages": .list(JSONList(packages) { $0.jsonValue }),
            "journey": .array(journey.map(\.jsonValue)),
            "stageEvidence": .array(stageEvidence.map(\.jsonValue)),
            "clocks": .array(clocks.map(\.jsonValue)),
            "unexplained": .list(JSONList(unexplained) { $0.jsonValue }),
            "problems": .array(problems.map(\.jsonValue)),
            "requests": .array(requests.map(\.jsonValue)),
            "gaps": .array(gaps.map(\.jsonValue)),
            "assumptions": .texts(assumptions),
        ]
    }
}

extension CaseReport.Tool {
    fileprivate var jsonValue: JSONValue {
        ["version": .string(version), "patterns": .array(patterns.map(\.jsonValue))]
    }
}

extension CaseReport.Pack {
    fileprivate var jsonValue: JSONValue {
        ["pack": .string(pack), "version": .string(version), "sha256": .string(sha256)]
    }
}

extension CaseReport.Totals {
    fileprivate var jsonValue: JSONValue {
        [
            "bytes": .integer(bytes), "members": .integer(members), "records": .integer(records),
            "errors": .integer(errors), "warnings": .integer(warnings),
        ]
    }
}

extension CaseReport.Input {
    fileprivate var jsonValue: JSONValue {
        [
            "member": .string(member), "kind": .string(kind.rawValue), "role": .string(role.rawValue),
            "host": .text(host), "bytes": .integer(bytes), "compressedBytes": .whole(compressedBytes),
            "sha256": .string(sha256), "records": .integer(records), "malformed": .integer(malformed),
            "first": .text(first), "last": .text(last), "complete": .bool(complete),
        ]
    }
}

extension CaseReport.RuledOut {
    fileprivate var jsonValue: JSONValue {
        [
            "id": .string(id), "section": .text(section), "because": .string(because),
            "evidence": .texts(evidence),
        ]
    }
}

extension CaseReport.NotJudged {
    fileprivate var jsonValue: JSONValue {
        ["id": .string(id), "section": .text(section), "missing": .texts(missing)]
    }
}

extension CaseReport.Unexplained {
    fileprivate var jsonValue: JSONValue {
        [
            "template": .string(template), "count": .integer(count),
            "severity": .integer(Int64(severity)), "sample": sample.jsonValue, "source": .string(source),
            "near": .integer(near), "because": .texts(because),
        ]
    }
}

extension Problem {
    fileprivate var jsonValue: JSONValue {
        ["member": .string(member), "code": .string(code.rawValue), "message": .string(message)]
    }
}

extension CaseReport.Request {
    fileprivate var jsonValue: JSONValue {
        ["collect": .string(collect), "from": .string(from), "because": .texts(because)]
    }
}

extension CaseReport.Activity {
    fileprivate var jsonValue: JSONValue {
        [
            "host": .string(host), "start": .string(start), "step": .integer(Int64(step)),
            "records": .array(records.map { .integer($0) }), "errors": .array(errors.map { .integer($0) }),
            "restarts": .texts(restarts),
        ]
    }
}

extension CaseReport.Note {
    fileprivate var jsonValue: JSONValue {
        ["evidence": .text(evidence), "text": .string(text), "created": .string(created)]
    }
}

extension CaseReport.Gap {
    fileprivate var jsonValue: JSONValue {
        ["host": .string(host), "from": .string(from), "to": .string(to), "because": .string(because)]
    }
}
