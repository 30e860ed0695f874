import CaseModel

extension CaseReport {
    /// What to ask the customer for, each thing once; taken from what could not be judged if Diagnosis
    /// made no list of its own.
    var wanted: [Request] {
        if !requests.isEmpty { return requests }
        var wanted: [Request] = []
        for judgement in notJudged {
            for missing in judgement.missing {
                if let index = wanted.firstIndex(where: { $0.collect == missing }) {
                    wanted[index].because.append(judgement.id)
                } else {
                    wanted.append(Request(collect: missing, from: "", because: [judgement.id]))
                }
            }
        }
        return wanted
    }

    /// Whether nothing in the input was recognised as something to analyse.
    var isNothingUnderstood: Bool {
        diagnoses.isEmpty && inputs.allSatisfy { $0.kind == .other } && packages.isEmpty
    }

    /// What stands in place of the causes when there are none.
    var causesAbsent: String {
        isNothingUnderstood
            ? "Nothing in the input was understood, so nothing could be judged."
            : "Nothing found: no known cause shows in these files."
    }

    /// What the paths of all inputs begin with, `bundle.zip!`; empty if they have no container in common.
    var container: String {
        guard inputs.count > 1, let first = inputs.first?.member, let end = first.firstIndex(of: "!") else {
            return ""
        }
        let container = String(first[...end])
        return inputs.allSatisfy { $0.member.hasPrefix(container) } ? container : ""
    }

    /// The first and last instant that any input speaks of.
    var covered: (first: String?, last: String?) {
        (inputs.compactMap(\.first).min(), inputs.compactMap(\.last).max())
    }
}

extension CaseReport.Request {
    /// The request as one line of a list that can be pasted into a mail.
    var line: String { from.isEmpty ? "- \(collect)" : "- \(collect) (from \(from))" }
}

extension CaseReport.RuledOut {
    /// Whether it is out because nothing speaks for it, as several others are: worth one line for all.
    func isForSilence(in all: [CaseReport.RuledOut]) -> Bool {
        let words = because.prefix { $0 != ":" }
        return evidence.isEmpty && because.contains(":") && all.count { $0.because.hasPrefix(words) } > 1
    }
}

extension CaseReport.Diagnosis {
    /// What the customer may be told: only a cause that is claimed is worth a message.
    var toldToCustomer: String? { percent(confidence) >= 50 ? customer : nil }

    /// Evidence that speaks for the diagnosis, strongest first.
    var supporting: [CaseReport.Evidence] {
        evidence.filter(\.supports).stablySorted { $0.weight > $1.weight }
    }

    /// Evidence that speaks against it, strongest first.
    var contradicting: [CaseReport.Evidence] {
        evidence.filter { !$0.supports }.stablySorted { $0.weight < $1.weight }
    }

    /// How much of the bundle's errors it accounts for.
    var explained: String {
        explains.ofErrors == 0
            ? "" : "explains \(grouped(explains.errors)) of \(counted(explains.ofErrors, "error"))"
    }

    /// How much speaks for it and against it, `5 signs, 1 against`.
    var signs: String {
        let against = contradicting.count
        let signs = counted(Int64(supporting.count), "sign")
        return against == 0 ? signs : "\(signs), \(against) against"
    }

    /// How many steps repair it and what the riskiest risks, `3 steps, 1 of high risk`.
    var effort: String {
        let steps = counted(Int64(remedy.count), "step")
        for risk in ["high", "low"] {
            let count = remedy.count { $0.risk == risk }
            if count > 0 { return "\(steps), \(count == remedy.count ? "all" : "\(count)") of \(risk) risk" }
        }
        return "\(steps), no risk"
    }

    /// Where the article treats it, `article 181405, section 1.1`.
    var reference: String {
        guard let article else { return "not in the article" }
        let isNumber = article.section.first?.isNumber == true
        return "article \(article.id), \(isNumber ? "section " : "")\(article.section)"
    }
}

extension CaseReport.Versions {
    /// The witnesses in the order of the columns.
    var witnesses: [(name: String, version: Int64?)] {
        [("database", database), ("server", server), ("reported", reported)]
    }

    /// Whether two witnesses contradict each other.
    var disagree: Bool { Set([database, server, reported].compactMap(\.self)).count > 1 }
}

extension Array {
    fileprivate func stablySorted(_ precedes: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { left, right in
            if precedes(left.element, right.element) { return true }
            return !precedes(right.element, left.element) && left.offset < right.offset
        }.map(\.element)
    }
}
