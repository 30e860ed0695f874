package import CaseModel
internal import CaseStore
internal import Diagnosis
internal import Intake
internal import PatternEngine

/// The whole way from a bundle to a report.
///
/// Members are read by a fixed number of workers, each of which hands what is kept to the one writer;
/// then times are resolved, facts joined, diagnoses ranked. The report is the same for any number of
/// workers.
package struct CaseAnalysis: Sendable {
    private let options: AnalysisOptions
    private let library: PatternLibrary
    private let index: PatternIndex

    /// - Throws: `AnalysisError.noInput` if a folder of packs cannot be read or holds packs with errors.
    package init(_ options: AnalysisOptions) throws(AnalysisError) {
        self.options = options
        library = try PatternLibrary.load(adding: options.patternFolders)
        if let finding = library.findings.first {
            throw .badPatterns("\(finding) (`pkgtriage patterns lint` lists all)")
        }
        index = PatternIndex(library.patterns)
    }

    /// Reads everything and ranks the diagnoses.
    ///
    /// - Parameter monitor: tells how far the run is, and stops it.
    package func run(_ monitor: Monitor) async throws(AnalysisError) -> CaseReport {
        let bundle = try await openBundle(monitor)
        monitor.begin(bundle.units.map(\.statedBytes).reduce(0, +))
        let writer = try stored { () throws(CaseStoreError) in try CaseWriter(destination: options.casePath) }
        do {
            let report = try await analyse(bundle, writer, monitor)
            try stored { () throws(CaseStoreError) in try writer.finish() }
            return report
        } catch {
            writer.abandon()
            throw error
        }
    }

    /// A task of its own, because listing may wait for standard input or a pipe for as long as it likes.
    private func openBundle(_ monitor: Monitor) async throws(AnalysisError) -> Bundle {
        let inputs = options.inputs
        let opening = Task { try Bundle.open(inputs) }
        monitor.whenCancelled { opening.cancel() }
        let result = await opening.result
        if monitor.isCancelled { throw .cancelled }
        do {
            return try result.get()
        } catch {
            throw .noInput("\(error)")
        }
    }

    private func analyse(
        _ bundle: Bundle, _ writer: CaseWriter, _ monitor: Monitor
    ) async throws(AnalysisError) -> CaseReport {
        try stored { () throws(CaseStoreError) in
            try writer.add(patterns: library.patterns.map { ($0.id, $0.title) })
            try writer.add(problems: bundle.problems)
        }
        let clocks = try await Workers(bundle, index, writer, monitor).read(jobs: options.jobs)
        if monitor.isCancelled { throw .cancelled }
        return try stored { () throws(CaseStoreError) in
            try conclude(writer, clocks)
        }
    }

    private func conclude(_ writer: CaseWriter, _ clocks: [MemberClock]) throws(CaseStoreError) -> CaseReport
    {
        let times = CaseTimes(clocks, options)
        try times.apply(to: writer)
        try writer.index()
        let names = ResourceNames(
            lists: try writer.facts(.resourceName), events: try writer.facts(.event))
        try writer.replace(servers: names.servers)
        let machines = Machines(
            try writer.inputs(), try writer.facts(.packageStatusRow), try writer.facts(.snapshot),
            packageServers: try writer.hosts(logging: Machines.packageServerSources))
        try writer.set(servers: machines.roles)
        let correlator = Correlator(writer: writer, library: library, index: index)
        try correlator.derive(localServers: machines.notificationServers, now: times.newest)
        try writer.resolvePackages()
        try writer.name(packages: names.names)
        try correlator.deriveActivity()
        let evidence = try correlator.evidence(servers: machines.roles, errors: try writer.totals().errors)
        let journeys = try correlator.journeys(evidence)
        let judgement = Ranking(evidence).judge()
        let builder = ReportBuilder(
            writer: writer, library: library, evidence: evidence, names: try writer.packages(),
            journeys: journeys, gaps: try correlator.gaps(servers: machines.roles))
        var report = try builder.report(judgement, tool: tool)
        let clocks = try MachineClocks(
            writer: writer, rules: library.journey.clocks, roles: evidence.servers
        ).estimates()
        try writer.add(clocks: clocks)
        report.clocks = clocks.map(CaseReport.Clock.init)
        try builder.store(report, judgement)
        report.assumptions = times.assumptions
        try StoredReport.write(report, to: writer)
        return report
    }

    private var tool: CaseReport.Tool {
        CaseReport.Tool(
            version: options.version,
            patterns: library.packs.map {
                CaseReport.Pack(pack: $0.name, version: $0.version, sha256: sha256(of: $0.text))
            })
    }

    private func stored<Value>(_ body: () throws(CaseStoreError) -> Value) throws(AnalysisError) -> Value {
        do {
            return try body()
        } catch {
            switch error.code {
            case .cannotCreate: throw .cannotCreate("\(error)")
            case .cannotOpen: throw .noInput("\(error)")
            case .cannotWrite: throw .ioFailed("\(error)")
            }
        }
    }
}
