internal import CaseModel

extension Listing {
    /// Lists all files below a folder, in the order of their paths.
    mutating func addFolder(_ root: DiskPath, name: String) throws(SystemFailure) {
        var walk = FolderWalk(root: root, limits: limits)
        try walk.list(root, as: name, depth: 0)
        problems += walk.problems
        let files = walk.files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for file in files { addFile(.path(file.path), name: file.name) }
        if walk.files.isEmpty, walk.problems.isEmpty {
            problems.append(Problem(member: name, code: .memberEmpty, message: "The folder holds no files."))
        }
    }
}

/// Collects the regular files below a folder. Symbolic links are never followed.
private struct FolderWalk {
    let root: DiskPath
    let limits: IntakeLimits
    private(set) var files: [(path: DiskPath, name: String)] = []
    private(set) var problems: [Problem] = []

    init(root: DiskPath, limits: IntakeLimits) {
        self.root = root.resolved() ?? root
        self.limits = limits
    }

    mutating func list(_ folder: DiskPath, as name: String, depth: Int) throws(SystemFailure) {
        for entry in try folder.names() {
            guard files.count <= limits.members else { return }
            let path = folder.appending(entry)
            add(path, as: "\(name)/\(MemberName(entry, limit: limits.nameBytes).path)", depth: depth)
        }
    }

    private mutating func add(_ path: DiskPath, as name: String, depth: Int) {
        do throws(SystemFailure) {
            switch try path.status(following: false).kind {
            case .regular: files.append((path, name))
            case .folder where depth >= limits.folderDepth:
                note(
                    name, .limitReached,
                    "Folders lie deeper than \(limits.folderDepth) levels here; this one was not read.")
            case .folder: try list(path, as: name, depth: depth + 1)
            case .symbolicLink: addLink(path, as: name)
            case .other:
                note(
                    name, .memberUnreadable,
                    "This is a pipe, a socket or a device, not a file; it was not read.")
            }
        } catch {
            note(
                name, .memberUnreadable,
                "It could not be read: \(error.description). Please check its permissions.")
        }
    }

    /// What a link to a place in the same folder leads to is read there; other places were not sent.
    private mutating func addLink(_ path: DiskPath, as name: String) {
        let slash = UInt8(ascii: "/")
        if let target = path.resolved(), target == root || target.bytes.starts(with: root.bytes + [slash]) {
            return
        }
        note(
            name, .memberUnreadable,
            "This is a symbolic link to something outside the folder, or to nothing; it was not followed. "
                + "Please put the file itself there.")
    }

    private mutating func note(_ name: String, _ code: Problem.Code, _ message: String) {
        problems.append(Problem(member: name, code: code, message: message))
    }
}
