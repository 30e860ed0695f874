import CaseModel

extension CaseReport.Diagnosis {
    /// A diagnosis, keys in the contract's order.
    var jsonValue: JSONValue {
        [
            "rank": .integer(Int64(rank)), "id": .string(id), "title": .string(title),
            "summary": .string(summary), "article": article?.jsonValue ?? .null,
            "confidence": .number(confidence),
            "explains": [
                "errors": .integer(explains.errors), "ofErrors": .integer(explains.ofErrors),
            ],
            "packages": .array(packages.map(\.jsonValue)), "servers": .texts(servers),
            "evidence": .array(evidence.map(\.jsonValue)), "remedy": .array(remedy.map(\.jsonValue)),
            "leadsTo": .texts(leadsTo), "causedBy": .text(causedBy),
            "customer": .text(customer),
        ]
    }
}

extension CaseReport.Article {
    fileprivate var jsonValue: JSONValue {
        ["id": .string(id), "section": .string(section), "title": .string(title)]
    }
}

extension CaseReport.PackageName {
    fileprivate var jsonValue: JSONValue { ["guid": .string(guid), "name": .text(name)] }
}

extension CaseReport.Evidence {
    /// Evidence with its samples, keys in the contract's order.
    var jsonValue: JSONValue {
        [
            "id": .string(id), "pattern": .string(pattern), "title": .string(title),
            "supports": .bool(supports), "weight": .number(weight), "count": .integer(count),
            "first": .text(first), "last": .text(last), "samples": .array(samples.map(\.jsonValue)),
        ]
    }
}

extension CaseReport.Sample {
    /// A place in the input, keys in the contract's order.
    var jsonValue: JSONValue {
        [
            "member": .string(member), "line": .integer(Int64(line)), "offset": .integer(offset),
            "time": .text(time), "rawTime": .text(rawTime), "text": .string(text),
            "before": .texts(before), "after": .texts(after),
            "severity": .whole(severity.map(Int64.init)),
            "codes": .array(codes.map(\.jsonValue)),
        ]
    }
}

extension CaseReport.Code {
    fileprivate var jsonValue: JSONValue {
        [
            "raw": .string(raw), "hex": .text(hex), "space": .string(space), "name": .string(name),
            "meaning": .string(meaning),
        ]
    }
}

extension CaseReport.RemedyStep {
    fileprivate var jsonValue: JSONValue {
        [
            "step": .string(step), "where": .string(self.where), "risk": .string(risk),
            "before": .string(before), "check": .string(check), "undo": .string(undo),
            "script": .string(script),
        ]
    }
}
