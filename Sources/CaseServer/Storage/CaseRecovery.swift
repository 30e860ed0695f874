internal import Analysis
internal import CaseStore
internal import Foundation
internal import NIOCore

/// What a restart makes of a case that the last server left in the middle of something, or that an older
/// program analysed.
struct CaseRecovery {
    let place: CasePlace

    /// The record as it is to be from now on; the same if nothing needs to be done.
    func recovered(_ record: CaseRecord) -> CaseRecord {
        var record = record
        switch record.state {
        case .analysing: finishOrInterrupt(&record)
        case .done where isOutdated: _ = record.apply(.asked)
        default: break
        }
        return record
    }

    /// The report may have been put in place just before the end: then the case is done. A report from
    /// before, of a case that was being analysed again, does not count.
    private func finishOrInterrupt(_ record: inout CaseRecord) {
        if record.outcome == nil, let report = try? StoredReport.read(from: place.analysis.path) {
            _ = record.apply(.finished(CaseOutcome(report), record.started ?? record.created))
        } else {
            _ = record.apply(.interrupted)
        }
    }

    /// Whether the case file is missing, damaged at its head, or in the format of another version: the upload
    /// is there, so it is analysed again.
    private var isOutdated: Bool {
        guard let head = try? OpenFile(place.analysis, for: .reading).read(100, at: 0) else { return true }
        return !CaseReader.isCurrent(head: Array(buffer: head))
    }
}
