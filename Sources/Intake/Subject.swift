internal import CaseModel

/// What is being looked into: the provenance and claims that go with some content, and how deep it lies.
struct Subject {
    var path: String
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
        self.statedBytes = statedBytes
        self.modified = modified
        self.depth = depth
    }

    /// The path by which kinds are told: without the `#2` that keeps it unique.
    var statedPath: Substring {
        guard let mark = path.utf8.lastIndex(of: UInt8(ascii: "#")), mark != path.startIndex,
            path.utf8[mark...].dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return path[...] }
        return path[..<mark]
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
