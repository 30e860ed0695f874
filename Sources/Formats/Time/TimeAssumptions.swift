package import CaseModel

/// What the user said about dates without a year or a zone.
package struct TimeAssumptions: Sendable {
    /// The year of a member's first record, by path; the last one that fits counts.
    package var years: [(paths: PathPattern, year: Int16)] = []
    /// The zone of a member's dates, by path: a name such as `Europe/Berlin`, or an offset such as
    /// `+02:00`; the last one that fits counts.
    package var zones: [(paths: PathPattern, zone: String)] = []

    package init() {}

    /// Divides an option's argument, `ps01/**=Europe/Berlin`; without `=` it is for all members.
    package static func divided(_ argument: String) -> (paths: PathPattern, value: String) {
        guard let mark = argument.lastIndex(of: "=") else { return (PathPattern("**"), argument) }
        return (PathPattern(String(argument[..<mark])), String(argument[argument.index(after: mark)...]))
    }

    /// Years of four digits; others are not taken from an option.
    private static let possibleYears: ClosedRange<Int16> = 1000...9999

    func year(for path: String) -> Int16? {
        years.last { TimeAssumptions.possibleYears.contains($0.year) && $0.paths.matches(path) }?.year
    }

    func zone(for path: String) -> String? { zones.last { $0.paths.matches(path) }?.zone }
}

/// A named zone's offsets, daylight saving included.
///
/// The rules of the world's zones come from whoever has them; nothing here reads the system's.
package struct ZoneRule: Sendable {
    /// The zone's name, for the report.
    package let name: String
    /// Minutes east of UTC at a civil time whose year is known.
    package let offsetMinutes: @Sendable (CivilTime) -> Int16

    package init(name: String, offsetMinutes: @escaping @Sendable (CivilTime) -> Int16) {
        self.name = name
        self.offsetMinutes = offsetMinutes
    }
}
