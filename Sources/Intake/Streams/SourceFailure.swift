internal import CaseModel

/// Why a source ended before its end.
enum SourceFailure: Hashable {
    /// The bytes stop in the middle.
    case truncated
    /// All bytes came, but their checksum is another.
    case checksum
    /// Far more came out than went in.
    case ratio
    /// The format is broken; the words complete "its … ".
    case damaged(String)
    /// The file system refused to read on.
    case unreadable(String)

    /// The problem that a reader of the report sees, after `bytes` good bytes.
    func problem(member: String, after bytes: Int64) -> Problem {
        switch self {
        case .truncated:
            Problem(
                member: member, code: .archiveTruncated,
                message: "The data ends in the middle, after \(bytes) readable bytes; "
                    + "those were analysed. Please send the file again.")
        case .checksum:
            Problem(
                member: member, code: .archiveChecksum,
                message: "The checksum does not fit the \(bytes) bytes of content, so some of them are "
                    + "wrong; they were analysed as they are. Please send the file again.")
        case .ratio:
            Problem(
                member: member, code: .archiveRatio,
                message: "Reading stopped after \(bytes) bytes, because the compressed data expands beyond "
                    + "anything that logs do. If it is genuine, please send this file uncompressed.")
        case .damaged(let what):
            Problem(
                member: member, code: .archiveDamaged,
                message: "The archive is damaged here: \(what). \(bytes) bytes before that were analysed. "
                    + "Please pack and send it again.")
        case .unreadable(let reason):
            Problem(
                member: member, code: .memberUnreadable,
                message: "Reading stopped after \(bytes) bytes: \(reason). Please check the file "
                    + "and its permissions.")
        }
    }
}

extension SourceFailure {
    /// A header should stand here, but something else does.
    static let headerMissing = SourceFailure.damaged("there is no header of a member where one should be")
}
