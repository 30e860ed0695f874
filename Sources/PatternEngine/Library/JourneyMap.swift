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

    package init() {}
}
