/// The way of one package to one server, stage by stage.
package struct PackageJourney: Sendable, Equatable {
    package var package: GUID
    /// `nil` for a package that no server is known of: then only what happens on the Notification Server is told.
    package var server: String?
    /// All stages, in order.
    package var stages: [Stage]

    package init(package guid: GUID, server: String?, stages: [Stage]) {
        self.package = guid
        self.server = server
        self.stages = stages
    }

    /// The first stage that failed or is missing.
    package var brokenAt: Stage? { stages.first { $0.state == .failed || $0.state == .missing } }

    /// How far a stage came, and who says so.
    package struct Stage: Sendable, Equatable {
        package var id: String
        package var state: State
        package var time: Timestamp?
        /// What testifies: the kind of member and the pattern that fired there.
        package var witness: MemberKind?
        package var pattern: String?

        package init(
            id: String, state: State, time: Timestamp? = nil, witness: MemberKind? = nil,
            pattern: String? = nil
        ) {
            self.id = id
            self.state = state
            self.time = time
            self.witness = witness
            self.pattern = pattern
        }
    }

    package enum State: String, Sendable, CaseIterable {
        case done, failed, missing, unknown
    }
}
