/// The pattern packs and article maps that ship inside the binary: the top-level `Patterns` folder.
package enum BuiltInPacks {
    /// Path below `Patterns` and contents of every built-in file, in order of the paths.
    package static var files: [(path: String, contents: StaticString)] {
        EmbeddedFiles.all.filter { $0.path.hasSuffix(".yaml") }
    }

    /// What machines write in ordinary times, made by `SampleMaker typical`: lint counts literals in it.
    package static var ordinaryLogs: [StaticString] {
        EmbeddedFiles.all.filter { $0.path.hasSuffix(".log") }.map(\.contents)
    }
}
