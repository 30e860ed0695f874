import Mustache

/// The files that were embedded when the program was built.
enum Asset {
    /// The files of a folder as one text, in order of their names.
    static func joined(_ folder: String) throws(ReportingError) -> String {
        let files = EmbeddedFiles.all.filter { $0.path.hasPrefix("\(folder)/") }
        guard !files.isEmpty else { throw .asset(folder) }
        return files.map(\.contents.description).joined(separator: "\n")
    }

    /// A value as a template shows it.
    static func render(_ value: some Any, with template: String) throws(ReportingError) -> String {
        guard let text = try templates.get().render(value, withTemplate: template) else {
            throw .asset("\(template).mustache")
        }
        return text
    }

    /// All templates, parsed once.
    private static let templates = Result { () throws(ReportingError) in try parsedTemplates() }

    private static func parsedTemplates() throws(ReportingError) -> MustacheLibrary {
        var library = MustacheLibrary()
        for file in EmbeddedFiles.all where file.path.hasSuffix(".mustache") {
            do {
                try library.register(
                    file.contents.description, named: String(file.path.dropLast(".mustache".count)))
            } catch {
                throw .asset(file.path)
            }
        }
        return library
    }
}
