internal import CaseModel
internal import CaseStore
internal import Formats
internal import Intake
internal import PatternEngine

/// Reads members one after the other: recognises each, reads it into events or facts, stores what is
/// kept. One per worker.
final class MemberReader {
    /// The patterns, compiled.
    let index: PatternIndex
    /// Where results go; `nil` to measure reading alone.
    let writer: CaseWriter?
    /// Tells how far it is, and stops it.
    let monitor: Monitor
    private let packages: Set<GUID>
    private let quota: SampleQuota
    /// Packages that facts read here name.
    var found: Set<GUID> = []
    /// The bytes at hand, of the member that is read.
    let window = Window()
    /// Decide which patterns fire on a fact, and on what it quotes.
    var factMatcher: FactMatcher
    var statusTextMatcher: StatusTextMatcher
    /// What the time resolution needs to know of each member read here.
    private(set) var clocks: [MemberClock] = []

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
        close(stream, recognition, &result)
        try writer?.add(result)
        monitor.noteMember()
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
    }

    private func close(_ stream: MemberStream, _ recognition: Recognition, _ result: inout MemberResult) {
        let outcome = stream.finish()
        result.bytes = outcome.bytes
        result.sha256 = outcome.sha256
        // What is no text has no encoding.
        let isText = recognition.form != .signature
        result.problems += outcome.problems.filter { isText || $0.code != .encodingInvalid }
        result.isComplete = outcome.isComplete && !result.problems.contains { $0.code.isPartial }
    }
}

extension Recognition {
    /// As much of a member's start as is looked at to recognise it.
    fileprivate static let headBytes = 64 << 10
}
