package import CaseModel

/// All that the packs say: patterns, diagnoses, error codes; and what is wrong with the packs.
package struct PatternLibrary: Sendable {
    package private(set) var patterns: [Pattern] = []
    package private(set) var rules: [DiagnosisRule] = []
    package private(set) var codes = CodeTable()
    /// Name and version of each pack and article map, with the file it came from.
    package private(set) var packs: [Source] = []
    package private(set) var findings: [Finding] = []

    package struct Source: Sendable {
        package var name: String
        package var version: String
        package var file: String
        package var text: String
    }

    /// Reads files by their place: `articles/*.yaml` are diagnoses, `codes.yaml` codes, all else packs.
    package init(files: [(path: String, text: String)]) {
        for (path, text) in files { read(path, text) }
    }

    private mutating func read(_ path: String, _ text: String) {
        if path.hasSuffix("codes.yaml") {
            findings += codes.add(text, file: path)
        } else if path.split(separator: "/").dropLast().last == "articles" {
            let (map, found) = ArticleMap.read(text, file: path)
            findings += found
            guard let map else { return }
            rules += map.rules
            packs.append(Source(name: map.article ?? "other-causes", version: "1", file: path, text: text))
        } else {
            let (pack, found) = Pack.read(text, file: path)
            findings += found
            guard let pack else { return }
            patterns += pack.patterns
            packs.append(Source(name: pack.name, version: pack.version, file: path, text: text))
        }
    }

    /// The rule of a diagnosis.
    package func rule(_ id: String) -> DiagnosisRule? { rules.first { $0.id == id } }
}
