package import CaseModel
internal import CaseStore
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
        try await run(monitor) { _ in }.report
    }

    /// Reads everything, ranks the diagnoses and renders the report: with more than one job while the case is
    /// completed.
    ///
    /// - Parameter render: what it makes counts only if the case could be completed.
    package func run<Rendering: Sendable>(
        _ monitor: Monitor, rendering render: @escaping @Sendable (CaseReport) -> Rendering
    ) async throws(AnalysisError) -> (report: CaseReport, rendering: Rendering) {
        let bundle = try await openBundle(monitor)
        monitor.begin(bundle.units.map(\.statedBytes).reduce(0, +))
        let writer = try stored { () throws(CaseStoreError) in try CaseWriter(destination: options.casePath) }
        monitor.whenCancelled { writer.stop() }
        do {
            let findings = try await analyse(bundle, writer, monitor)
            let rendering = try await complete(writer, with: findings, render)
            return (findings.report, rendering)
        } catch {
            writer.abandon()
            throw monitor.isCancelled ? .cancelled : error
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
    ) async throws(AnalysisError) -> Findings {
        try stored { () throws(CaseStoreError) in
            try writer.add(patterns: library.patterns.map { ($0.id, $0.title) })
            try writer.add(problems: bundle.problems)
        }
        let clocks = try await Workers(bundle, index, writer, monitor).read(jobs: options.jobs)
        if monitor.isCancelled { throw .cancelled }
        let conclusion = Conclusion(writer: writer, library: library, index: index, options: options)
        do {
            return try await conclusion.findings(clocks)
        } catch {
            throw failure(error)
        }
    }

    /// Stores the findings and puts the case in its place; beside it, the report becomes text.
    private func complete<Rendering: Sendable>(
        _ writer: CaseWriter, with findings: Findings,
        _ render: @escaping @Sendable (CaseReport) -> Rendering
    ) async throws(AnalysisError) -> Rendering {
        let report = findings.report
        let (storing, texts) = await together(
            isParallel: options.jobs > 1,
            { Result { () throws(CaseStoreError) in try findings.store(in: writer) } },
            and: {
                let rendering = render(report)
                return (
                    rendering: rendering,
                    parts: Result { () throws(CaseStoreError) in try StoredReport.parts(of: report) }
                )
            })
        try stored { () throws(CaseStoreError) in
            try storing.get()
            for part in try texts.parts.get() { try writer.setInfo(part.key, part.text) }
            try writer.finish()
        }
        return texts.rendering
    }

    private func stored<Value>(_ body: () throws(CaseStoreError) -> Value) throws(AnalysisError) -> Value {
        do {
            return try body()
        } catch {
            throw failure(error)
        }
    }

    private func failure(_ error: CaseStoreError) -> AnalysisError {
        switch error.code {
        case .cannotCreate: .cannotCreate("\(error)")
        case .cannotOpen: .noInput("\(error)")
        case .cannotWrite: .ioFailed("\(error)")
        }
    }
}
