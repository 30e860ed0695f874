internal import CaseModel
internal import CaseStore
internal import Diagnosis
internal import Intake
internal import PatternEngine

/// What follows when all members are read: times are resolved, facts joined, diagnoses ranked, the report
/// made.
///
/// Each step stores what the next one asks for, and what only it needs is gone when it is over: the
/// observations, some 50,000 for a site, are the most that is held at once.
struct Conclusion {
    let writer: CaseWriter
    let library: PatternLibrary
    let index: PatternIndex
    let options: AnalysisOptions

    /// What the case says.
    func findings(_ members: [MemberClock]) async throws(CaseStoreError) -> Findings {
        let times = CaseTimes(members, options)
        try times.apply(to: writer)
        try writer.index()
        let machines = try join(now: times.newest)
        var findings = try await judged(machines)
        let machineClocks = MachineClocks(
            writer: writer, rules: library.journey.clocks, roles: machines.roles)
        let estimates = try machineClocks.estimates()
        try writer.add(clocks: estimates + machineClocks.references(beside: estimates))
        findings.report.clocks = estimates.map(CaseReport.Clock.init)
        findings.report.assumptions = times.assumptions
        return findings
    }

    private var correlator: Correlator { Correlator(writer: writer, library: library, index: index) }

    /// Names machines and packages, and derives what no single member states; the part that each machine plays.
    private func join(now: Timestamp?) throws(CaseStoreError) -> Machines {
        let names = ResourceNames(
            lists: try writer.facts(.resourceName), events: try writer.facts(.event))
        try writer.replace(servers: names.servers)
        let machines = Machines(
            try writer.inputs(), try writer.facts(.packageStatusRow), try writer.facts(.snapshot),
            packageServers: try writer.hosts(logging: Machines.packageServerSources))
        try writer.set(servers: machines.roles)
        try correlator.derive(
            localServers: machines.notificationServers, machines: Set(machines.roles.keys), now: now)
        try writer.resolvePackages()
        try writer.name(packages: names.names)
        try writer.name(packages: try writer.capturedNames())
        try correlator.deriveActivity()
        return machines
    }

    /// Weighs the evidence, and tells what follows from it.
    private func judged(_ machines: Machines) async throws(CaseStoreError) -> Findings {
        let gaps = try correlator.gaps(servers: machines.roles)
        var evidence = try correlator.evidence(
            servers: machines.roles, errors: try writer.totals().errors, gaps: gaps)
        evidence.presumedClients = machines.presumedClients
        let weighed = evidence
        let (journeys, judgement) = await together(
            isParallel: options.jobs > 1,
            { Result { () throws(CaseStoreError) in try correlator.journeys(weighed) } },
            and: { Ranking(weighed).judge() })
        let builder = ReportBuilder(
            writer: writer, library: library, evidence: weighed, names: try writer.packages(),
            journeys: try journeys.get(), gaps: gaps)
        return try builder.findings(of: builder.report(judgement, tool: tool), judgement)
    }

    private var tool: CaseReport.Tool {
        CaseReport.Tool(
            version: options.version,
            patterns: library.packs.map {
                CaseReport.Pack(pack: $0.name, version: $0.version, sha256: sha256(of: $0.file.text))
            })
    }
}
