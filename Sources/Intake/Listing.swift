internal import CaseModel

/// Finds the units of all inputs.
struct Listing {
    struct Found {
        var path: String
        var statedBytes: Int64
        var origin: IntakeUnit.Origin
    }

    let limits: IntakeLimits
    let spoolFolder: String
    private(set) var found: [Found] = []
    var problems: [Problem] = []
    private var inputNames: [String: Int] = [:]
    private var isFull = false

    init(limits: IntakeLimits, spoolFolder: String) {
        self.limits = limits
        self.spoolFolder = spoolFolder
    }

    /// Lists one input.
    mutating func add(_ input: InputSource) throws(IntakeError) {
        switch input {
        case .standardInput:
            try addStandardInput(name: uniqueName("-"))
        case .path(let text):
            do throws(SystemFailure) {
                try addPath(text)
            } catch {
                throw IntakeError(
                    input: text, description: "'\(text)' cannot be opened: \(error.description).")
            }
        case .file(let path, let name):
            do throws(SystemFailure) {
                // Opened at once, so that an unreadable input is an error and not a problem.
                _ = try OpenFile.open(DiskPath(path))
                addFile(.path(DiskPath(path)), name: uniqueName(harmlessName(name, limit: limits.nameBytes)))
            } catch {
                throw IntakeError(
                    input: name, description: "'\(name)' cannot be opened: \(error.description).")
            }
        }
    }

    private mutating func addPath(_ text: String) throws(SystemFailure) {
        let path = DiskPath(text)
        let status = try path.status(following: true)
        let name = uniqueName(inputName(path))
        switch status.kind {
        case .folder: try addFolder(path, name: name)
        case .regular:
            // Opened at once, so that an unreadable input is an error and not a problem.
            _ = try OpenFile.open(path)
            addFile(.path(path), name: name)
        default: try addPipe(path, name: name)
        }
    }
}

extension Listing {
    /// The last component of the given path, or of the place that `.` and the like stand for.
    private func inputName(_ path: DiskPath) -> String {
        func last(_ path: DiskPath) -> ArraySlice<UInt8> {
            path.bytes.split(separator: UInt8(ascii: "/")).last ?? []
        }
        var name = last(path)
        if name.isEmpty || name == [0x2E] || name == [0x2E, 0x2E] { name = last(path.resolved() ?? path) }
        return name.isEmpty ? "root" : MemberName(Array(name), limit: limits.nameBytes).path
    }

    /// Two inputs of the same name must be told apart in every path.
    private mutating func uniqueName(_ name: String) -> String {
        let seen = inputNames[name, default: 0] + 1
        inputNames[name] = seen
        return seen == 1 ? name : "\(name)#\(seen)"
    }
}

extension Listing {
    /// Lists one file: the entries of a zip are units of their own, anything else is one.
    mutating func addFile(_ file: FileReference, name: String) {
        guard case .success((let open, let status)) = file.opened(), status.kind == .regular else {
            return append(Found(path: name, statedBytes: 0, origin: .file(file)))
        }
        let extent = FileExtent(file: open, offset: 0, count: status.size)
        guard ContainerKind.isZip(extent.bytes(at: 0, count: 8)),
            ContainerKind(head: extent.bytes(at: 0, count: 8), path: name[...]) == .zip,
            !EventFile.matches(name[...])
        else { return append(Found(path: name, statedBytes: status.size, origin: .file(file))) }
        let directory = ZipDirectory(of: name, in: extent, limits: limits)
        problems += directory.problems
        if directory.isLost { append(Found(path: name, statedBytes: status.size, origin: .zipStream(file))) }
        for (entry, path) in directory.entries {
            append(Found(path: path, statedBytes: entry.compressedSize, origin: .zipEntry(file, entry)))
        }
    }

    private mutating func append(_ unit: Found) {
        if found.count < limits.members {
            found.append(unit)
        } else if !isFull {
            isFull = true
            problems.append(
                Problem(
                    member: unit.path, code: .archiveEntries,
                    message:
                        "There are more than \(limits.members) files; this one and those after it were not "
                        + "analysed. Please send them in parts."))
        }
    }
}
