internal import CaseModel

extension Scoreboard {
    /// The figures, the reliability table and every miss by name, as lines of text.
    package var text: String {
        ([summary, table] + misses.map(describe)).joined(separator: "\n") + "\n"
    }

    private var summary: String {
        let rows = [
            ("cases", "\(scores.count), of which \(healthyCount) healthy systems"),
            ("first diagnosis right", percent(firstRight)),
            ("all causes in the first three", percent(allInThree)),
            ("section of the article right", percent(sectionRight)),
            ("false alarms on healthy systems", "\(falseAlarms.count) of \(healthyCount)"),
            ("packages", measures(packages)), ("servers", measures(servers)),
            ("Brier score", fixed(brier)),
        ]
        return rows.map { pad($0.0, 34) + $0.1 }.joined(separator: "\n") + "\n"
    }

    private var table: String {
        let rows = reliability.map { step in
            pad("\(step.tenth * 10)–\(step.tenth * 10 + 10) %", 12) + pad("\(step.count)", 8)
                + pad(percent(step.stated), 10) + percent(step.observed)
        }
        return ([pad("stated", 12) + pad("times", 8) + pad("mean", 10) + "came true"] + rows)
            .joined(separator: "\n") + "\n"
    }

    private func describe(_ score: CaseScore) -> String {
        let found = score.diagnoses.prefix(4).map { each in
            "\(each.id) \(fixed(each.confidence))" + (each.causedBy.map { " (by \($0))" } ?? "")
        }
        var text = "miss  \(score.label.name): \(found.isEmpty ? "nothing" : found.joined(separator: ", "))"
        if !score.packages.isExact {
            text += "; packages \(score.packages.surplus) too many, \(score.packages.missed) missing"
        }
        if !score.servers.isExact {
            text += "; servers \(score.servers.surplus) too many, \(score.servers.missed) missing"
        }
        return text
    }

    private func measures(_ overlap: Overlap) -> String {
        "precision \(fixed(overlap.precision)), recall \(fixed(overlap.recall)), F1 \(fixed(overlap.f1))"
    }

    /// One decimal.
    private func percent(_ share: Double) -> String {
        let thousandths = Int((share * 1000).rounded())
        return "\(thousandths / 10).\(thousandths % 10) %"
    }

    /// Three decimals.
    private func fixed(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
