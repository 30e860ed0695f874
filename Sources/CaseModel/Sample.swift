/// Where a sample stands in the case: orders samples in the same way whoever reads their members.
package struct SamplePlace: Hashable, Sendable, Comparable {
    package var member: MemberID
    /// Number of the record in its member.
    package var record: Int64

    package init(member: MemberID, record: Int64) {
        self.member = member
        self.record = record
    }

    package static func < (left: SamplePlace, right: SamplePlace) -> Bool {
        (left.member, left.record) < (right.member, right.record)
    }
}

/// What an event is a sample of.
package enum SampleClaim: Hashable, Sendable {
    /// A pattern, for one package and server.
    case match(Tally.Key)
    /// A known package that the records of a machine name.
    case mention(GUID, host: String?)
    /// A kind of error that nothing explains, by its fingerprint.
    case template(UInt64)
}
