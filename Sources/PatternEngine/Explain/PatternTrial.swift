/// One pattern tried on one record or fact: each of its conditions, with what it met.
package struct PatternTrial: Sendable, Encodable {
    package var pattern: String
    package var title: String
    package var fires: Bool
    package var checks: [Check]

    /// One condition of a pattern.
    package struct Check: Sendable, Encodable {
        /// The key of the pack: `kinds`, `severity`, `source`, `message`, `unless`, `kind`, `where`.
        package var condition: String
        /// What the pack asks for.
        package var wanted: String
        /// What was there.
        package var actual: String
        package var holds: Bool
        /// How far a template came that did not match.
        package var reach: TemplateReach?
        /// What the holes of a template that matched hold.
        package var captures: [Capture] = []
    }

    /// The value of a hole.
    package struct Capture: Sendable, Encodable {
        package var name: String
        package var value: String
    }
}

extension PatternTrial {
    /// How near the pattern is to firing, 0 to 1: the share of the template that matched, nothing of it
    /// when another condition fails.
    package var nearness: Double {
        if fires { return 1 }
        let messages = checks.filter { $0.condition == "message" }
        let others = checks.filter { $0.condition != "message" }
        guard others.allSatisfy(\.holds), !messages.isEmpty else { return 0 }
        return messages.map { $0.holds ? 1 : $0.reach?.share ?? 0 }.max() ?? 0
    }
}
