internal import CaseModel

/// What a customer is asked for, by the place where it lies. Data in `requests.yaml`.
package struct RequestMap: Sendable {
    package var entries: [Entry] = []

    package init() {}

    /// One request that stands for all that diagnoses need from some places.
    package struct Entry: Sendable {
        package var what: String
        package var from: String
        /// The places, as diagnoses write them in `collect`.
        package var covers: [String]
        /// In `requests.yaml`, for findings of lint.
        package var line: Int
    }

    /// The request for what diagnoses collect from a place; `nil` if it is asked for in their own words.
    package func entry(for place: String) -> Entry? { entries.first { $0.covers.contains(place) } }
}

extension PatternLibrary {
    /// What a careful reader would object to in the requests.
    func lintRequests() -> [Finding] {
        let places = Set(rules.flatMap(\.collect).map(\.from))
        var covered: Set<String> = []
        var findings: [Finding] = []
        for entry in requests.entries {
            for place in entry.covers {
                if !places.isEmpty, !places.contains(place) {
                    findings.append(
                        finding(entry, "covers `\(place)`, from which no diagnosis collects.", "Take it out.")
                    )
                }
                if !covered.insert(place).inserted {
                    findings.append(
                        finding(entry, "covers `\(place)`, as another does.", "Leave it to one of them."))
                }
            }
            if entry.what.isEmpty || entry.from.isEmpty {
                findings.append(finding(entry, "does not say what or from where.", "Add `what` and `from`."))
            }
        }
        return findings
    }

    private func finding(_ entry: RequestMap.Entry, _ message: String, _ fix: String) -> Finding {
        Finding(
            file: "requests.yaml", line: entry.line, column: 1, message: "This request \(message)", fix: fix)
    }
}
