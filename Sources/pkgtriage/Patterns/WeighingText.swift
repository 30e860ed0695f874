import CaseModel
import Foundation
import Reporting

/// How a diagnosis was weighed, as text: what was added up, what followed from it, what did not count.
struct WeighingText {
    private let weighing: Weighing

    init(_ weighing: Weighing) { self.weighing = weighing }

    var text: String {
        let counted = weighing.contributions.filter(\.kind.isCounted)
        let sections =
            [[head], counted.map(line), [sum], block(.limit, "Held down by")]
            + [
                block(.gate, "Seen, but does not count"),
                block(.silent, "Could have been seen, and was not"),
                block(.unwitnessed, "Could not be seen, because its witness is missing"),
            ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var head: String {
        let outcome = weighing.outcome.rawValue.replacing("-", with: " ")
        let because = weighing.because.isEmpty ? "" : "\n  " + printable(weighing.because)
        return printable("\(weighing.diagnosis)  \(outcome), confidence \(share(weighing.confidence))")
            + "\n  " + printable(weighing.title) + because
    }

    private var sum: String {
        let held = weighing.confidence < weighing.probability
        let end = held ? "; the limits below leave \(share(weighing.confidence))" : ""
        return
            "  \(signed(weighing.logOdds))  log-odds together: probability \(share(weighing.probability))\(end)"
    }

    /// Limits have no number; of all others stands what they would have added.
    private func block(_ kind: Weighing.Kind, _ title: String) -> [String] {
        let parts = weighing.contributions.filter { $0.kind == kind }
        return parts.isEmpty ? [] : ["  \(title)"] + parts.map(line)
    }

    private func line(_ part: Weighing.Contribution) -> String {
        let number = part.kind.isCounted ? signed(part.counted) : "     "
        let isElse = part.kind != .limit && part.stated != part.counted
        let stated = isElse ? ["stated \(signed(part.stated).trimmedStart)"] : []
        let witness = part.witness.map { ["by \($0)"] } ?? []
        let notes = witness + stated + (part.because.isEmpty ? [] : [part.because])
        let note = notes.isEmpty ? "" : "\n" + indentation + printable(notes.joined(separator: "; "))
        let name = part.kind.isCounted ? part.kind.rawValue.padded(to: 11) + part.name : part.name
        return printable("  \(number)  \(name)") + "\n" + indentation + printable(part.title) + note
    }

    private var indentation: String { String(repeating: " ", count: 9) }

    private func signed(_ value: Double) -> String { String(format: "%+5.2f", value) }

    /// Nothing is wholly certain.
    private func share(_ value: Double) -> String {
        value > 0.9995 ? "over 0.999" : String(format: "%.3f", value)
    }
}

extension String {
    /// With spaces behind it, up to a number of characters.
    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }

    fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
