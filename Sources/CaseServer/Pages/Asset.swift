internal import Intake

/// A file that is inside the program: a style, a script, a template, a sample.
struct Asset: Sendable {
    let path: String
    let text: String
    /// Changes with the content; browsers ask with it whether they have the current one.
    let tag: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
        tag = "\"\(Intake.sha256(of: text).prefix(20))\""
    }

    private static let all: [String: Asset] = Dictionary(
        uniqueKeysWithValues: EmbeddedFiles.all.map {
            ($0.path, Asset(path: $0.path, text: $0.contents.description))
        })

    static func named(_ path: String) throws -> Asset {
        guard let asset = all[path] else { throw MissingAsset(path: path) }
        return asset
    }

    /// Assets whose paths begin with `prefix`, in order of their paths.
    static func below(_ prefix: String) -> [Asset] {
        all.values.filter { $0.path.hasPrefix(prefix) }.sorted { $0.path < $1.path }
    }

    private struct MissingAsset: Error {
        let path: String
    }
}
