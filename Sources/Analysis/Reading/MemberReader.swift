internal import CaseModel
internal import CaseStore
internal import Formats
internal import Intake
internal import PatternEngine

/// Reads members one after the other: recognises each, reads it into events or facts, stores what is
/// kept. One per worker.
final class MemberReader {
    private let index: PatternIndex
    /// Where results go; `nil` to measure reading alone.
    private let writer: CaseWriter?
    private let monitor: Monitor
    private let packages: Set<GUID>
    private let quota: SampleQuota
    /// Packages that facts read here name.
    private(set) var found: Set<GUID> = []
    private let window = Window()
    private var factMatcher: FactMatcher
    private var statusTextMatcher: StatusTextMatcher
    /// What the time resolution needs to know of each member read here.
    private(set) var clocks: [MemberClock] = []

    /// Facts that are stored at a time.
    private static let factBatch = 500
    /// Facts kept of one member: a full export of every package on every server of a large site.
    private static let maximumFacts = 200_000

    /// - Parameters:
    ///   - packages: packages that are known before this reader begins.
    ///   - quota: decides over the whole case which samples are kept.
    init(
        _ index: PatternIndex, _ writer: CaseWriter?, _ monitor: Monitor, packages: Set<GUID>,
        quota: SampleQuota
    ) {
        self.packages = packages
        self.quota = quota
        self.index = index
        self.writer = writer
        self.monitor = monitor
        factMatcher = FactMatcher(index)
        statusTextMatcher = StatusTextMatcher(index)
    }

    /// Reads one member to its end.
    ///
    /// - Throws: `CancellationError` when the run was cancelled: draining the rest may take long.
    @discardableResult
    func read(_ stream: MemberStream) throws -> MemberResult {
        window.reset()
        window.fill(from: stream)
        let isWhole = window.isAtEnd
        let recognition = window.withBytes { bytes in
            recognise(stream.info, head: bytes.extracting(first: Recognition.headBytes), isWhole: isWhole)
        }
        var result = MemberResult(
            info: stream.info, kind: recognition.kind, role: recognition.role,
            host: recognition.host.flatMap { serverName($0) })
        if recognition.kind.isLog {
            readLog(stream, &result)
        } else {
            try readFacts(stream, recognition, &result)
        }
        if monitor.isCancelled { throw CancellationError() }
        close(stream, &result)
        try writer?.add(result)
        monitor.noteMember(bytes: result.bytes)
        return result
    }

    private func readLog(_ stream: MemberStream, _ result: inout MemberResult) {
        let collector = LogCollector(
            index, kind: result.kind, member: stream.info.id, known: packages, host: result.host,
            role: result.role, standing: quota.current)
        var filled: LogCollector
        if result.kind == .logViewerText {
            var reader = LogReader(LogViewerSplitter(), collector, index)
            filled = reader.read(stream, window, monitor)
        } else {
            var reader = LogReader(EventLogSplitter(), collector, index)
            filled = reader.read(stream, window, monitor)
        }
        filled.fill(&result)
        result.events = quota.admit(result.events, of: stream.info.id)
        result.problems += filled.problems(of: stream.info.path)
        clocks.append(filled.clock.memberClock(of: stream.info, host: result.host))
        monitor.note(signs: signs(result.tallies.map(\.key.pattern)))
    }

    private func readFacts(
        _ stream: MemberStream, _ recognition: Recognition, _ result: inout MemberResult
    ) throws(CaseStoreError) {
        guard var reader = factReader(for: recognition, stream.info, layers: stream.layers) else {
            return noteUnread(stream, &result)
        }
        var batch: [(fact: Fact, patterns: [String])] = []
        var count = 0
        let emit = { (fact: Fact) in
            count += 1
            guard count <= MemberReader.maximumFacts else { return }
            if let package = fact.package { self.found.insert(package) }
            let fired = self.factMatcher.matches(fact) + self.statusTextMatcher.matches(fact)
            let patterns = fired.map { self.index.ids[$0] }
            batch.append((fact.withServerName, patterns))
        }
        while !monitor.isCancelled {
            window.withBytes { reader.read($0, emit: emit) }
            window.keep(from: window.count)
            if batch.count >= MemberReader.factBatch {
                try writer?.add(batch, member: stream.info.id, kind: result.kind)
                batch.removeAll(keepingCapacity: true)
            }
            if window.isAtEnd { break }
            window.fill(from: stream)
        }
        result.problems += reader.finish(emit: emit)
        result.records = reader.records ?? Int64(count)
        try writer?.add(batch, member: stream.info.id, kind: result.kind)
        monitor.note(signs: signs(batch.flatMap(\.patterns)))
        if count > MemberReader.maximumFacts {
            let message =
                "It states more than \(MemberReader.maximumFacts) facts; the rest was counted only. Export fewer rows."
            result.problems.append(Problem(member: stream.info.path, code: .limitReached, message: message))
        }
    }

    private func close(_ stream: MemberStream, _ result: inout MemberResult) {
        let outcome = stream.finish()
        result.bytes = outcome.bytes
        result.sha256 = outcome.sha256
        result.problems += outcome.problems
        result.isComplete = outcome.isComplete && !result.problems.contains { $0.code.isPartial }
    }

    /// Says that a member is listed only. An empty one is told by its own problem.
    private func noteUnread(_ stream: MemberStream, _ result: inout MemberResult) {
        guard window.count > 0 else { return }
        let message =
            result.kind == .other
            ? "It is listed but not understood: no format that is read looks like this."
            : "It was recognised as \(result.kind.rawValue), which is listed but not read yet."
        result.problems.append(Problem(member: stream.info.path, code: .notUnderstood, message: message))
    }

    /// Diagnoses for which patterns that fired are strong signs.
    private func signs(_ patterns: [String]) -> Set<String> {
        let fired = Set(patterns)
        return Set(
            index.patterns.lazy.filter { fired.contains($0.id) }.flatMap(\.evidence)
                .filter { $0.weight >= Grade.moderate.logLikelihoodRatio }.map(\.diagnosis))
    }
}

extension Fact {
    /// The same fact with its server under the name by which machines are known.
    fileprivate var withServerName: Fact {
        var fact = self
        fact.server = server.flatMap { serverName($0) }
        return fact
    }
}

extension Recognition {
    /// As much of a member's start as is looked at to recognise it.
    fileprivate static let headBytes = 64 << 10
}

extension LogCollector {
    /// What a reader of the report must know about this log.
    fileprivate func problems(of path: String) -> [Problem] {
        var problems: [Problem] = []
        if malformed > 0 {
            let message =
                "\(malformed) of \(records) records are torn or malformed; what could be read of them was analysed."
            problems.append(Problem(member: path, code: .recordMalformed, message: message))
        }
        if oversized > 0 {
            let message =
                "\(oversized) records are longer than \(RecordLimit.standardBytes >> 20) MiB; the rest of each was skipped."
            problems.append(Problem(member: path, code: .recordSize, message: message))
        }
        if let overflow = keeper.overflow {
            let message = "It holds \(overflow); those beyond were not counted one by one."
            problems.append(Problem(member: path, code: .limitReached, message: message))
        }
        return problems
    }
}
