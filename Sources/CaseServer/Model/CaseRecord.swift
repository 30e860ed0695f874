internal import CaseModel

/// What is remembered of a case besides its report: the content of its `case.json`.
///
/// Changes go through `apply(_:)`, which alone knows what may follow what.
struct CaseRecord: Sendable, Equatable {
    let id: CaseID
    var labels: CaseLabels
    let created: Timestamp
    /// What was uploaded, in the order of the names under which it is stored.
    let files: [StoredFile]
    /// SHA-256 by which the same upload is recognised; see `StoredFile.fingerprint(of:)`.
    let fingerprint: String
    private(set) var state: CaseState
    private(set) var failure: CaseFailure?
    private(set) var started: Timestamp?
    private(set) var finished: Timestamp?
    /// What the latest finished analysis found; stays while the case is analysed again.
    private(set) var outcome: CaseOutcome?

    /// A new case, which waits.
    init(id: CaseID, labels: CaseLabels, created: Timestamp, files: [StoredFile]) {
        self.init(id: id, labels: labels, created: created, files: files, past: Past())
    }

    /// A case as it was stored.
    init(id: CaseID, labels: CaseLabels, created: Timestamp, files: [StoredFile], past: Past) {
        self.id = id
        self.labels = labels
        self.created = created
        self.files = files
        fingerprint = StoredFile.fingerprint(of: files)
        (state, failure, started) = (past.state, past.failure, past.started)
        (finished, outcome) = (past.finished, past.outcome)
    }

    /// What has happened to a case so far.
    struct Past {
        var state = CaseState.queued
        var failure: CaseFailure?
        var started: Timestamp?
        var finished: Timestamp?
        var outcome: CaseOutcome?
    }

    /// Bytes that were uploaded.
    var bytes: Int64 { files.reduce(0) { $0 + $1.bytes } }
}

extension CaseRecord {
    /// What can happen to a case.
    enum Event {
        case asked
        case begun(Timestamp)
        case finished(CaseOutcome, Timestamp)
        case failed(CaseFailure, Timestamp)
        case cancelled(Timestamp)
        case interrupted
    }

    /// Moves the case on; `false`, and no change, if `event` cannot happen in its state.
    mutating func apply(_ event: Event) -> Bool {
        switch (event, state) {
        case (.asked, _) where state.isAtRest:
            (state, failure, started, finished) = (.queued, nil, nil, nil)
        case (.begun(let time), .queued):
            (state, started) = (.analysing, time)
        case (.finished(let outcome, let time), .analysing):
            (state, finished, self.outcome) = (.done, time, outcome)
        case (.failed(let failure, let time), .analysing):
            (state, finished, self.failure) = (.failed, time, failure)
        case (.cancelled(let time), .queued), (.cancelled(let time), .analysing):
            (state, finished) = (.cancelled, time)
        case (.interrupted, .analysing):
            state = .interrupted
        default:
            return false
        }
        return true
    }
}

/// What people call a case.
struct CaseLabels: Codable, Sendable, Equatable {
    var name: String
    var customer = ""
    var reference = ""
}

/// Why a case could not be analysed.
struct CaseFailure: Codable, Sendable, Equatable {
    /// A stable name for scripts.
    var code: String
    /// A sentence for people.
    var message: String
}
