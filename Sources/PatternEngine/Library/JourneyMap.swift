package import CaseModel

/// The stages of a package's way, and which patterns tell how far it came. Data in `journey.yaml`.
package struct JourneyMap: Sendable, Equatable {
    /// In the order in which a package passes them.
    package internal(set) var stages: [Stage] = []

    package struct Stage: Sendable, Equatable {
        package var id: String
        /// What happens there, as a participle: “snapshot built”.
        package var title: String
        /// Which machines it happens on; what happens on the Notification Server is the same for all others.
        package var place: Role
        /// What each pattern says when it fires for the package.
        package var signs: [String: PackageJourney.State] = [:]
        /// Patterns that make the stage fail even where they name no package.
        package var stops: Set<String> = []
        /// Whether it happened when the package got its version, which reads as a time.
        package var isDatedByVersion = false
        /// Earlier stages that must have been passed when this one was.
        package var implies: [String] = []
        /// Where it stands, for lint.
        package var line = 1
    }

    /// What tells the clocks of machines apart.
    package internal(set) var clocks: [ClockRule] = []

    /// Two stamps of one thing: a pattern in a machine's log, and what the Notification Server wrote.
    package struct ClockRule: Sendable, Equatable {
        /// Fires on the machine.
        package var pattern: String
        /// The capture that is a version, made when it says; empty if `other` is compared.
        package var field: String
        /// The page that both sides write down: the machine's request, and the web server's log of it.
        package var page: String
        /// Fires on the Notification Server for the same package.
        package var other: String
        /// `together`, `before` or `after`: when the machine's record was written, seen from the server's.
        package var relation: String
        package var line: Int
    }

    /// Patterns that say that a machine, or what runs on it, was started.
    package internal(set) var restarts: [String] = []

    package init() {}
}
