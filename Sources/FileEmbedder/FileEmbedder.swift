import Foundation
import PackText

/// `FileEmbedder FOLDER OUTPUT` writes a Swift file with every file below FOLDER as a string literal, and
/// beside the text of a YAML file what it says, so that the finished program need not parse it.
///
/// A build tool, run by the `EmbedFiles` plugin; it is not part of the product.
@main
struct FileEmbedder {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            end("usage: FileEmbedder FOLDER OUTPUT", code: 64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        do {
            try swiftSource(for: folder).write(
                to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
        } catch {
            end("\(folder.lastPathComponent): \(error)", code: 1)
        }
    }

    private static func end(_ message: String, code: Int32) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(code)
    }

    private static func swiftSource(for folder: URL) throws -> String {
        let entries = try relativePaths(below: folder).map { path in
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            return "        (\"\(path)\", \(literal(text)), \(try layout(of: text, path))),\n"
        }
        return """
            /// The files of `\(folder.lastPathComponent)`, in order of their paths.
            enum EmbeddedFiles {
                static let all: [(path: String, contents: StaticString, layout: StaticString?)] = [
            \(entries.joined())    ]
            }

            """
    }

    private static func relativePaths(below folder: URL) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.sorted().filter { name in
            var isFolder: ObjCBool = false
            let path = folder.appending(path: name).path
            let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }
    }

    /// The layout of a YAML file's tree as a literal, `nil` for any other file.
    private static func layout(of text: String, _ path: String) throws -> String {
        guard path.hasSuffix(".yaml") else { return "nil" }
        do {
            let layout = try PackTree(yaml: text).layout
            // The compiler would make a line feed of it, and lengths would be wrong.
            guard !layout.contains(0x0D) else {
                throw EmbeddingError(description: "\(path): error: a carriage return cannot be embedded")
            }
            return literal(String(decoding: layout, as: UTF8.self))
        } catch let error as PackTextError {
            throw EmbeddingError(description: "\(path):\(error.line):\(error.column): error: \(error.reason)")
        }
    }

    /// A raw multi-line literal whose delimiter does not occur in the text.
    private static func literal(_ text: String) -> String {
        var hashes = "#"
        while text.contains("\"\"\"\(hashes)") || text.contains("\\\(hashes)") { hashes += "#" }
        return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
    }
}

/// Why a folder cannot be embedded; ends the build.
private struct EmbeddingError: Error, CustomStringConvertible {
    let description: String
}
