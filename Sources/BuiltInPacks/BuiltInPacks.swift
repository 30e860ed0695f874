/// The pattern packs and article maps that ship inside the binary: the top-level `Patterns` folder.
package enum BuiltInPacks {
    /// One data file.
    package struct File: Sendable {
        /// Below `Patterns`.
        package let path: String
        /// As its author wrote it.
        package let text: StaticString
        /// What it says: the layout of its `PackTree`, made when the program was built.
        package let layout: StaticString
    }

    /// Every data file, in order of the paths.
    package static var files: [File] {
        EmbeddedFiles.all.compactMap { path, text, layout in
            layout.map { File(path: path, text: text, layout: $0) }
        }
    }

    /// What machines write in ordinary times, made by `SampleMaker typical`: lint counts literals in it.
    package static var ordinaryLogs: [StaticString] {
        EmbeddedFiles.all.filter { $0.path.hasSuffix(".log") }.map(\.contents)
    }
}
