internal import BuiltInPacks
internal import Foundation
package import PatternEngine

extension PatternLibrary {
    /// The packs inside the binary, and those of a user's folders after them, for matching.
    package static func load(adding folders: [String]) throws(AnalysisError) -> PatternLibrary {
        var files: [PackFile] = []
        for folder in folders { files += try packFiles(in: folder) }
        return PatternLibrary(proven: builtIn, files: files)
    }

    /// The packs inside the binary, whole.
    package static func loadBuiltIn() -> PatternLibrary { PatternLibrary(files: builtIn) }

    /// Logs of ordinary times, for lint.
    package static var ordinaryLogs: [String] { BuiltInPacks.ordinaryLogs.map { String(describing: $0) } }

    private static var builtIn: [PackFile] { BuiltInPacks.files.map(PackFile.init) }

    /// Only the packs of some folders, without the built-in ones.
    package static func load(only folders: [String]) throws(AnalysisError) -> PatternLibrary {
        var files: [PackFile] = []
        for folder in folders { files += try packFiles(in: folder) }
        return PatternLibrary(files: files)
    }

    /// Every `.yaml` and `.yml` file below a folder, in order of the paths.
    private static func packFiles(in folder: String) throws(AnalysisError) -> [PackFile] {
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: root.path) else {
            throw .noInput("The pattern folder \(folder) does not exist or cannot be read; check the path.")
        }
        var files: [PackFile] = []
        for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            guard let text = try? String(contentsOf: root.appending(path: name), encoding: .utf8) else {
                throw .noInput(
                    "\(folder)/\(name) cannot be read as UTF-8 text; check its rights and encoding.")
            }
            files.append(PackFile(path: folder + "/" + name, text: text))
        }
        return files
    }
}

extension PackFile {
    /// A file inside the binary.
    init(_ file: BuiltInPacks.File) {
        self.init(path: file.path, text: file.text, layout: file.layout)
    }
}
