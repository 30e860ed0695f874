internal import CaseModel

extension Comparison {
    /// The comparison as the JSON of the contract, with what moved of each diagnosis, and each way.
    package func json() throws(ReportingError) -> [UInt8] {
        let value: JSONValue = [
            "schema": .integer(1), "verdict": .string(verdict), "before": side(before), "after": side(after),
            "fixed": .array(fixed.map(\.jsonValue)), "remaining": .array(remaining.map(\.jsonValue)),
            "new": .array(new.map(\.jsonValue)), "ways": .array(ways.map(\.jsonValue)),
        ]
        var writer = JSONWriter()
        try writer.write(value)
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private func side(_ report: CaseReport) -> JSONValue {
        let times = report.covered
        return [
            "verdict": .string(report.verdict), "version": .string(report.tool.version),
            "first": .text(times.first), "last": .text(times.last),
            "input": .array(
                report.inputs.map {
                    ["member": .string($0.member), "sha256": .string($0.sha256)] as JSONValue
                }),
        ]
    }
}

extension Comparison.Finding {
    fileprivate var jsonValue: JSONValue {
        [
            "id": .string(id), "title": .string(title), "packages": names(packages),
            "servers": .texts(servers),
            "confidence": [
                "before": confidence.before.map { .number($0) } ?? .null,
                "after": confidence.after.map { .number($0) } ?? .null,
            ],
            "packagesFixed": names(packagesFixed), "packagesNew": names(packagesNew),
            "serversFixed": .texts(serversFixed), "serversNew": .texts(serversNew), "worse": .bool(isWorse),
            "judged": .bool(isJudged), "words": .texts(lines),
        ]
    }

    private func names(_ packages: [CaseReport.PackageName]) -> JSONValue {
        .array(packages.map { ["guid": .string($0.guid), "name": .text($0.name)] as JSONValue })
    }
}

extension Comparison.Way {
    fileprivate var jsonValue: JSONValue {
        [
            "package": .string(package.guid), "name": .text(package.name), "server": .string(server),
            "before": .text(before), "after": .text(after), "change": .string(change.rawValue),
            "words": .string(words),
        ]
    }
}
