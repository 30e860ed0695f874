import CaseModel
import CaseStore

let packageA = GUID(high: 0xA, low: 1)
let packageB = GUID(high: 0xB, low: 2)

func member(_ number: Int) -> MemberID { MemberID(unit: number, index: 0) }

func time(_ second: Int, turns: Int16 = 0) -> RecordTime? {
    CivilTime(year: nil, month: 3, day: 2, secondOfDay: second).map {
        RecordTime(civil: $0, yearTurns: turns)
    }
}

/// A log member with two events that match, and one that nothing explains.
func log(_ number: Int, path: String) -> MemberResult {
    var result = MemberResult(
        info: MemberInfo(id: member(number), path: path), kind: .nsLog, role: .notificationServer,
        host: "NS01")
    result.records = 10
    result.events = [
        event(0, second: 60, text: "A failed", pattern: "ns.fail", guids: [packageA, packageB]),
        event(3, second: 120, text: "B failed", pattern: "ns.fail", guids: [packageB]),
        event(7, second: 180, text: "Strange 7", pattern: nil, guids: []),
    ]
    result.tallies = [
        Tally(
            key: .init(pattern: "ns.fail", package: packageA, server: "PS01"), count: 5, errors: 4,
            first: time(60),
            last: time(240)),
        Tally(
            key: .init(pattern: "ns.fail", package: nil, server: nil), count: 1, errors: 0, first: nil,
            last: nil),
    ]
    result.mentions = [
        Mention(guid: packageA, count: 2, isPackage: true),
        Mention(guid: packageB, count: 2, isPackage: false),
    ]
    result.histogram = [
        HistogramCell(hour: time(0), severity: 1, source: "S", count: 6),
        HistogramCell(hour: nil, severity: 2, source: "", count: 4),
    ]
    result.templates = [
        TemplateCount(template: "Strange *", fingerprint: 77, severity: 1, count: 3, record: 7)
    ]
    result.problems = [Problem(member: path, code: .recordMalformed, message: "torn")]
    return result
}

func event(_ record: Int64, second: Int, text: String, pattern: String?, guids: [GUID]) -> KeptEvent {
    KeptEvent(
        record: record, line: Int(record) + 1, offset: record * 100, time: time(second),
        rawTime: "Mar 2 \(second)",
        severity: 1, host: "NS01", source: "S", module: "M", text: text, before: ["x", "y"], after: ["z"],
        matches: pattern.map {
            [
                KeptMatch(
                    key: .init(pattern: $0, package: guids.first, server: "PS01"),
                    captures: [.init("code", "5"), .init("code", "6")])
            ]
        }
            ?? [],
        guids: guids)
}

/// A member of facts: what a SQL export, a snapshot or a setting states.
func facts(_ number: Int, path: String, kind: MemberKind = .sqlExport) -> MemberResult {
    MemberResult(info: MemberInfo(id: member(number), path: path), kind: kind, role: .unknown, host: nil)
}

func row(_ package: GUID?, _ server: String, name: String, kind: Fact.Kind = .packageStatusRow) -> Fact {
    Fact(
        kind, package: package, server: server, fields: [.init("package_name", name), .init("status", "x")],
        text: name)
}

/// The instant of a time in 2026, UTC.
let resolve: @Sendable (MemberID, RecordTime) -> Timestamp? = { _, time in
    time.civil.timestamp(assumingYear: 2026 + time.yearTurns, offsetMinutes: 0)
}

/// Fills a case as the analysis does; `order` is the order in which workers finish.
func fill(_ writer: CaseWriter, order: [Int] = [1, 2, 3]) throws {
    try writer.add(patterns: [("ns.fail", "It failed"), ("sql.old", "An old version")])
    for number in order {
        switch number {
        case 1: try writer.add(log(1, path: "b!a.log"))
        case 2: try writer.add(log(2, path: "b!b.log"))
        default:
            try writer.add(
                [
                    (row(packageB, "PS02", name: "Beta"), ["sql.old"]),
                    (row(packageB, "PS01", name: "Beta 2"), []),
                    (row(packageB, "PS03", name: "Beta"), []),
                ], member: member(3), kind: .sqlExport)
            try writer.add(facts(3, path: "b!q.csv"))
        }
    }
    try writer.index()
    try writer.resolveTimes(resolve)
    try writer.set(servers: ["PS01": .packageServer, "NS01": .notificationServer])
    try writer.setSpan(of: member(1), first: Timestamp(milliseconds: 0), last: nil)
    try writer.resolvePackages()
    try writer.add(diagnoses: [
        .init(diagnosis("it-failed", packages: [packageA], servers: ["PS01"]), weights: [("ns.fail", 2)])
    ])
    try writer.add(journeys: journeys)
    try writer.add(clocks: [
        ClockEstimate(host: "PS01", offset: 60_000, uncertainty: 500, pairs: 3, because: "three replies")
    ])
    try writer.setInfo("report", "{}")
}

func diagnosis(_ id: String, packages: [GUID], servers: [String]) -> CaseReport.Diagnosis {
    CaseReport.Diagnosis(
        rank: 1, id: id, title: "It failed", summary: "", article: nil, confidence: 0.9,
        explains: .init(errors: 1, ofErrors: 2), packages: packages.map { .init(guid: "\($0)", name: nil) },
        servers: servers, evidence: [], remedy: [], leadsTo: [], causedBy: nil)
}

/// Package A fails on PS01 and is ready on PS02; of B only the Notification Server's part is known.
let journeys = [
    PackageJourney(
        package: packageA, server: "PS01",
        stages: [
            .init(id: "snapshot", state: .done, time: Timestamp(milliseconds: 1_772_409_600_000)),
            .init(id: "download", state: .failed, witness: .agentLog, pattern: "ns.fail"),
            .init(id: "ready", state: .missing),
        ]),
    PackageJourney(
        package: packageA, server: "PS02",
        stages: [
            .init(id: "snapshot", state: .done), .init(id: "download", state: .done),
            .init(id: "ready", state: .done),
        ]),
    PackageJourney(package: packageB, server: nil, stages: [.init(id: "snapshot", state: .missing)]),
]
