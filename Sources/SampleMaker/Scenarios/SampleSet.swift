/// All samples, and what is expected of each.
package struct SampleSet: Sendable {
    /// Every file, with its path below the folder of samples; sorted by path.
    package let files: [SampleFile]

    /// Makes all samples anew.
    package init() {
        var files: [SampleFile] = []
        var expectations: [Expectation] = []
        for scenario in Scenario.all {
            let story = scenario.story()
            files += scenario.sampleFiles(of: story)
            expectations.append(Expectation(scenario, story))
        }
        // Line ends are part of the samples: git must not change them.
        files.append(SampleFile(".gitattributes", "* -text\n"))
        files.append(SampleFile("expected.json", Expectation.json(expectations)))
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

/// What the analysis of one sample should say.
package struct Expectation: Sendable {
    /// The sample's path below the folder of samples.
    package let path: String
    /// The diagnosis that should come first; none for a healthy system.
    package let diagnosis: String?
    /// GUIDs of the packages that are affected, sorted.
    package let packages: [String]
    /// Names of the machines on which the effect shows, sorted.
    package let servers: [String]

    /// What is expected of a scenario's sample.
    init(_ scenario: Scenario, _ story: Story) {
        path = scenario.path(of: story)
        diagnosis = scenario.diagnosis
        packages = story.packages.map(\.identifier.text).sorted()
        servers = story.servers.map(\.name).sorted()
    }

    /// The contents of `expected.json`: one object, a key for each sample, all keys sorted.
    static func json(_ expectations: [Expectation]) -> String {
        let entries = expectations.sorted { $0.path < $1.path }.map { each in
            """
              "\(each.path)": {
                "diagnosis": \(each.diagnosis.map { "\"\($0)\"" } ?? "null"),
                "packages": \(list(each.packages)),
                "servers": \(list(each.servers))
              }
            """
        }
        return "{\n" + entries.joined(separator: ",\n") + "\n}\n"
    }

    // Names and GUIDs hold nothing that JSON would have to escape.
    private static func list(_ texts: [String]) -> String {
        "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
}
