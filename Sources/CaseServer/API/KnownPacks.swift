internal import Analysis
internal import PatternEngine
internal import Synchronization

/// What the packs say, read when it is first asked for.
final class KnownPacks: Sendable {
    private let read = Mutex<PatternLibrary?>(nil)

    func library(adding folders: [String]) throws -> PatternLibrary {
        try read.withLock { read in
            if let read { return read }
            let library = try PatternLibrary.load(adding: folders)
            read = library
            return library
        }
    }
}
