internal import CaseModel
internal import CaseStore
internal import Formats
internal import Intake
internal import PatternEngine

extension MemberReader {
    /// Facts that are stored at a time.
    private static let factBatch = 500
    /// Facts kept of one member: a full export of every package on every server of a large site.
    private static let maximumFacts = 200_000

    /// Reads a member that is no log, fact by fact.
    func readFacts(
        _ stream: MemberStream, _ recognition: Recognition, _ result: inout MemberResult
    ) throws(CaseStoreError) {
        guard var reader = factReader(for: recognition, stream.info, layers: stream.layers) else {
            return noteUnread(stream, &result)
        }
        var batch: [(fact: Fact, patterns: [String])] = []
        var news = SignNews(index)
        var count = 0
        let emit = { (fact: Fact) in
            count += 1
            guard count <= MemberReader.maximumFacts else { return }
            if let package = fact.package { self.found.insert(package) }
            let fired = self.factMatcher.matches(fact) + self.statusTextMatcher.matches(fact)
            for pattern in fired { news.note(pattern) }
            batch.append((fact.withServerName, fired.map { self.index.ids[$0] }))
        }
        while !monitor.isCancelled {
            window.withBytes { reader.read($0, emit: emit) }
            window.keep(from: window.count)
            monitor.note(signs: news.take())
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
        monitor.note(signs: news.take())
        if count > MemberReader.maximumFacts {
            let message =
                "It states more than \(MemberReader.maximumFacts) facts; the rest was counted only. Export fewer rows."
            result.problems.append(Problem(member: stream.info.path, code: .limitReached, message: message))
        }
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
}

extension Fact {
    /// The same fact with its server under the name by which machines are known.
    fileprivate var withServerName: Fact {
        var fact = self
        fact.server = server.flatMap { serverName($0) }
        return fact
    }
}
