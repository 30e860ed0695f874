internal import CaseModel
internal import Formats

extension LogCollector {
    /// What a reader of the report must know about this log.
    func problems(of path: String) -> [Problem] {
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
