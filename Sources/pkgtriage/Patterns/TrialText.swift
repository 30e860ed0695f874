import PatternEngine
import Reporting

/// A trial as text: the pattern, then a line for each condition.
struct TrialText {
    private let trial: PatternTrial

    init(_ trial: PatternTrial) { self.trial = trial }

    var text: String {
        let head = "\(trial.pattern)  \(trial.fires ? "fires" : "does not fire")\n  \(trial.title)"
        return ([head] + trial.checks.flatMap(lines)).joined(separator: "\n") + "\n"
    }

    private func lines(_ check: PatternTrial.Check) -> [String] {
        let mark = check.holds ? "✓" : "✗"
        let name = check.condition.padded(to: 9)
        var lines = ["  \(mark) \(name)\(printable(check.wanted))"]
        if let reach = check.reach {
            let matched = reach.matched.isEmpty ? "nothing of it" : reach.matched
            let found = reach.found.isEmpty ? "the end of the message" : reach.found
            lines += [
                "             came as far as  \(printable(matched))",
                "             then expected   \(printable(reach.expected))",
                "             but there was   \(printable(found))",
            ]
        } else if check.captures.isEmpty {
            lines.append("             \(printable(check.actual))")
        } else {
            lines += check.captures.map { "             {\($0.name)} = \(printable($0.value))" }
        }
        return lines
    }
}

extension String {
    /// With spaces behind it, up to a number of characters.
    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
