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
    /// `coverage.yaml`, if there is one.
    package private(set) var coverage: PackFile?
    /// Proven files of codes: a run that only matches needs none.
    private var unreadCodes: [PackFile] = []
    /// Name and version of each pack and article map, with the file it came from.
    package private(set) var packs: [Source] = []
    package private(set) var findings: [Finding] = []

    package struct Source: Sendable {
        package var name: String
        package var version: String
        package var file: PackFile
    }

    /// Reads files by their place: `articles/*.yaml` are diagnoses, `codes.yaml` codes, `journey.yaml`
    /// stages, `requests.yaml` what to ask for, `coverage.yaml` what covers what, all else packs.
    ///
    /// - Parameter proven: files whose samples nobody will look at; they are read faster without.
    package init(proven: [PackFile] = [], files: [PackFile] = []) {
        for file in proven { read(file, isProven: true) }
        for file in files { read(file, isProven: false) }
    }

    /// The same of texts, each with a path that says what it is.
    package init(files: [(path: String, text: String)]) {
        self.init(files: files.map { PackFile(path: $0.path, text: $0.text) })
    }

    private mutating func read(_ file: PackFile, isProven: Bool) {
        let components = file.path.split(separator: "/")
        if file.path.hasSuffix("codes.yaml") {
            if isProven { unreadCodes.append(file) } else { findings += codes.add(file) }
        } else if components.last == "coverage.yaml" {
            // Documentation: what covers what. A run needs none of it.
            coverage = file
        } else if components.last == "journey.yaml" {
            findings += journey.add(file)
            packs.append(Source(name: "journey", version: "1", file: file))
        } else if components.last == "requests.yaml" {
            findings += requests.add(file)
            packs.append(Source(name: "requests", version: "1", file: file))
        } else if components.dropLast().last == "articles" {
            let (map, found) = ArticleMap.read(file)
            findings += found
            guard let map else { return }
            rules += map.rules
            packs.append(Source(name: map.article ?? "other-causes", version: "1", file: file))
        } else {
            let (pack, found) = Pack.read(file, isProven: isProven)
            findings += found
            guard let pack else { return }
            patterns += pack.patterns
            packs.append(Source(name: pack.name, version: pack.version, file: file))
        }
    }

    /// The table of all codes; reads what was left unread, so ask once.
    package var decoder: CodeTable {
        var table = CodeTable()
        for file in unreadCodes { _ = table.add(file) }
        return table.overlaid(by: codes)
    }

    /// The rule of a diagnosis.
    package func rule(_ id: String) -> DiagnosisRule? { rules.first { $0.id == id } }
}
