internal import CaseModel

/// What is being looked into: the provenance and claims that go with some content, and how deep it lies.
struct Subject {
    var path: String
    /// The name by which kinds are told, without the number that keeps a path unique.
    var statedName: String
    var statedBytes: Int64?
    var compressedBytes: Int64?
    var modified: CivilTime?
    /// What was taken away around the content, outermost first.
    var layers: [String] = []
    /// Containers around the content.
    var depth = 0
    /// Whether the content comes right out of a compressed file, with which a tar counts as one level.
    var isInflated = false

    init(path: String, statedBytes: Int64?, modified: CivilTime?, depth: Int = 0) {
        self.path = path
        statedName = path
        self.statedBytes = statedBytes
        self.modified = modified
        self.depth = depth
    }

    /// The same member with one more layer taken away.
    func inflated(_ layer: String, modified time: CivilTime? = nil) -> Subject {
        var inner = self
        inner.layers.append(layer)
        inner.compressedBytes = compressedBytes ?? statedBytes
        inner.statedBytes = nil
        inner.modified = time ?? modified
        inner.depth += 1
        inner.isInflated = true
        return inner
    }

    /// A problem of this member or container.
    func problem(_ code: Problem.Code, _ message: String) -> Problem {
        Problem(member: path, code: code, message: message)
    }
}
