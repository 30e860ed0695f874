import Foundation
import PackagePlugin

/// Turns a folder of data files into Swift string literals, so that the finished binary needs no
/// file beside it and still works after it was moved to another machine.
///
/// `BuiltInPacks` embeds the top-level `Patterns` folder; any other target embeds its `Assets`.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder =
            target.name == "BuiltInPacks"
            ? context.package.directoryURL.appending(path: "Patterns")
            : context.package.directoryURL.appending(path: "Sources/\(target.name)/Assets")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(folder.lastPathComponent) into \(target.name)",
                executable: try context.tool(named: "FileEmbedder").url,
                arguments: [folder.path, output.path],
                inputFiles: files(below: folder),
                outputFiles: [output])
        ]
    }

    private func files(below folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = (walk?.allObjects ?? []).compactMap { $0 as? URL }
        return found.filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
    }
}
