internal import CaseModel

/// The one sentence for the person who asked.
struct Verdict {
    private let report: CaseReport

    init(_ report: CaseReport) { self.report = report }

    /// From here on a diagnosis is called by its name.
    private static let namedFrom = 0.5

    var sentence: String {
        guard let first = report.diagnoses.first, first.confidence >= Verdict.namedFrom else {
            return noCause
        }
        let section = first.article.map { $0.place } ?? "a cause that article 181405 does not name"
        let others = report.diagnoses.dropFirst().filter {
            $0.causedBy == nil && $0.confidence >= Verdict.namedFrom
        }
        let further = others.isEmpty ? "" : " A second cause is likely: \(others[0].title)."
        return "\(first.title) (\(percent(first.confidence)); \(section))\(extent(first)).\(further)"
    }

    private var noCause: String {
        let records = report.totals.records
        if report.diagnoses.isEmpty {
            return report.notJudged.isEmpty
                ? "Nothing in \(records) records points to a cause that article 181405 knows."
                : "Nothing in \(records) records points to a known cause; \(numbered(report.notJudged.count, "cause")) could not be judged from this bundle."
        }
        return
            "No cause stands out; the likeliest, at \(percent(report.diagnoses[0].confidence)), is: \(report.diagnoses[0].title)."
    }

    private func extent(_ diagnosis: CaseReport.Diagnosis) -> String {
        var parts: [String] = []
        if !diagnosis.packages.isEmpty { parts.append(numbered(diagnosis.packages.count, "package")) }
        if !diagnosis.servers.isEmpty { parts.append(numbered(diagnosis.servers.count, "server")) }
        return parts.isEmpty ? "" : "; affects " + parts.joined(separator: " on ")
    }

    /// Nothing is certain: as in the report itself, 99.8 % is no 100 %.
    private func percent(_ value: Double) -> String { "\(min(99, Int((value * 100).rounded()))) %" }
}

extension CaseReport.Article {
    /// `section 1.1 of article 181405`, or `Cause 2a of …`, as the article itself counts.
    var place: String {
        let isNumber = section.first?.isNumber == true
        return "\(isNumber ? "section " : "")\(section) of article \(id)"
    }
}
