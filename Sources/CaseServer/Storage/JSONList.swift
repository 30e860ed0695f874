internal import Foundation

/// A list kept as one JSON file; a file that is missing is an empty list.
struct JSONList<Element: Codable & Sendable>: Sendable {
    let url: URL

    func read() throws -> [Element] {
        guard FileManager.default.fileExists(atPath: url.path) else { return [] }
        do {
            return try JSONDecoder().decode([Element].self, from: try Data(contentsOf: url))
        } catch {
            throw StorageError(
                .failed, "\(url.lastPathComponent) cannot be read: \(error.localizedDescription)")
        }
    }

    func write(_ elements: [Element]) throws { try AtomicFile.write(elements, asJSON: url) }
}
