internal import Analysis

/// How far the analysis of a case is, as clients see it.
struct Progress: Sendable, Equatable {
    /// Bytes of the upload that were read, of how many.
    var bytes: Int64
    var ofBytes: Int64
    /// Files read so far, also those inside archives.
    var members: Int64
    /// Bytes of content read so far, after inflating, and of it each second.
    var contentBytes: Int64
    var bytesPerSecond: Int64
    /// Diagnoses for which a strong sign was seen so far, by their ids.
    var provisional: [String]
    /// Cases that come first, while it waits.
    var ahead: Int?

    /// Nothing has been read yet.
    init(waitingBehind ahead: Int?, of bytes: Int64) {
        self.init(
            bytes: 0, ofBytes: bytes, members: 0, contentBytes: 0, bytesPerSecond: 0, provisional: [],
            ahead: ahead)
    }

    init(_ monitor: Monitor, of total: Int64, after milliseconds: Int64) {
        let content = monitor.bytes
        self.init(
            bytes: Int64((Double(total) * min(1, monitor.fraction)).rounded()), ofBytes: total,
            members: monitor.members, contentBytes: content,
            bytesPerSecond: milliseconds > 0 ? content * 1000 / milliseconds : 0,
            provisional: monitor.diagnoses.sorted(), ahead: nil)
    }

    /// Everything was read.
    init(finished outcome: CaseOutcome?, of bytes: Int64) {
        self.init(
            bytes: bytes, ofBytes: bytes, members: outcome?.members ?? 0,
            contentBytes: outcome?.contentBytes ?? 0,
            bytesPerSecond: 0, provisional: [], ahead: nil)
    }

    private init(
        bytes: Int64, ofBytes: Int64, members: Int64, contentBytes: Int64, bytesPerSecond: Int64,
        provisional: [String], ahead: Int?
    ) {
        self.bytes = bytes
        self.ofBytes = ofBytes
        self.members = members
        self.contentBytes = contentBytes
        self.bytesPerSecond = bytesPerSecond
        self.provisional = provisional
        self.ahead = ahead
    }
}

extension Progress: Encodable {
    private enum Key: String, CodingKey {
        case bytes, ofBytes, members, contentBytes, bytesPerSecond, provisional, ahead
    }

    /// Written by hand because `null` must be written, too.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(bytes, forKey: .bytes)
        try values.encode(ofBytes, forKey: .ofBytes)
        try values.encode(members, forKey: .members)
        try values.encode(contentBytes, forKey: .contentBytes)
        try values.encode(bytesPerSecond, forKey: .bytesPerSecond)
        try values.encode(provisional, forKey: .provisional)
        try values.encode(ahead, forKey: .ahead)
    }
}
