/// A record as a case keeps it: all that a pattern looks at.
package struct StoredRecord: Sendable, Equatable {
    package var member: String
    package var kind: MemberKind
    package var line: Int
    package var severity: UInt8
    package var source: String
    package var text: String

    package init(
        member: String, kind: MemberKind, line: Int, severity: UInt8, source: String, text: String
    ) {
        self.member = member
        self.kind = kind
        self.line = line
        self.severity = severity
        self.source = source
        self.text = text
    }
}
