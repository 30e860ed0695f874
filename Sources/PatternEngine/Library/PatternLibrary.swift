package import CaseModel

/// All that the packs say: patterns, diagnoses, error codes; and what is wrong with the packs.
package struct PatternLibrary: Sendable {
    package private(set) var patterns: [Pattern] = []
    package private(set) var rules: [DiagnosisRule] = []
    /// Those of the files that were read; `decoder` has the proven ones, too.
    package private(set) var codes = CodeTable()
    /// The stages of a package's way, with the patterns that tell how far it came.
    package private(set) var journey = JourneyMap()
    /// What to ask a customer for, by place.
    package private(set) var requests = RequestMap()
    /// The text of `coverage.yaml`, if there is one.
    package private(set) var coverageText: String?
    /// Proven files of codes: a run that only matches needs none.
    private var unreadCodes: [(path: String, text: String)] = []
    /// Name and version of each pack and article map, with the file it came from.
    package private(set) var packs: [Source] = []
    package private(set) var findings: [Finding] = []

    package struct Source: Sendable {
        package var name: String
        package var version: String
        package var file: String
        package var text: String
    }

    /// Reads files by their place: `articles/*.yaml` are diagnoses, `codes.yaml` codes, `journey.yaml`
    /// stages, `requests.yaml` what to ask for, `coverage.yaml` what covers what, all else packs.
    ///
    /// - Parameter proven: files whose samples nobody will look at; they are read faster without.
    package init(proven: [(path: String, text: String)] = [], files: [(path: String, text: String)] = []) {
        for (path, text) in proven { read(path, text, isProven: true) }
        for (path, text) in files { read(path, text, isProven: false) }
    }

    private mutating func read(_ path: String, _ text: String, isProven: Bool) {
        if path.hasSuffix("codes.yaml") {
            if isProven {
                unreadCodes.append((path, text))
            } else {
                findings += codes.add(text, file: path)
            }
        } else if path.split(separator: "/").last == "coverage.yaml" {
            // Documentation: what covers what. A run needs none of it.
            coverageText = text
        } else if path.split(separator: "/").last == "journey.yaml" {
            findings += journey.add(text, file: path)
            packs.append(Source(name: "journey", version: "1", file: path, text: text))
        } else if path.split(separator: "/").last == "requests.yaml" {
            findings += requests.add(text, file: path)
            packs.append(Source(name: "requests", version: "1", file: path, text: text))
        } else if path.split(separator: "/").dropLast().last == "articles" {
            let (map, found) = ArticleMap.read(text, file: path)
            findings += found
            guard let map else { return }
            rules += map.rules
            packs.append(Source(name: map.article ?? "other-causes", version: "1", file: path, text: text))
        } else {
            let (pack, found) = Pack.read(isProven ? withoutSamples(text) : text, file: path)
            findings += found
            guard let pack else { return }
            patterns += pack.patterns
            packs.append(Source(name: pack.name, version: pack.version, file: path, text: text))
        }
    }

    /// The table of all codes; reads what was left unread, so ask once.
    package var decoder: CodeTable {
        var table = CodeTable()
        for (path, text) in unreadCodes { _ = table.add(text, file: path) }
        return table.overlaid(by: codes)
    }

    /// The rule of a diagnosis.
    package func rule(_ id: String) -> DiagnosisRule? { rules.first { $0.id == id } }
}

/// The text of a pack without the samples and sources of its patterns, which are most of it: parsing
/// YAML is what a start costs.
///
/// Leaves out each block that hangs from a line `    fires:`, `    silent:` or `    sources:`.
private func withoutSamples(_ text: String) -> String {
    var kept: [Substring] = []
    var isSkipping = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let indentation = line.utf8.prefix { $0 == 0x20 }.count
        if isSkipping, indentation > 4 || line.isEmpty { continue }
        isSkipping = ["    fires:", "    silent:", "    sources:"].contains(line)
        if !isSkipping { kept.append(line) }
    }
    return kept.joined(separator: "\n")
}
