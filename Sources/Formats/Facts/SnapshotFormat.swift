internal import CaseModel

/// A package's manifest: `SMP/Snapshots/<guid>.xml` on the Notification Server (KB 150861),
/// `Package Delivery/{guid}/snapshot.xml` on a Package Server (KB 163475).
///
/// Its element names are not public; it holds names, sizes and times of files, the package's path, its
/// creation time, hash and version (KB 159374). What stands nearest to the root counts.
struct SnapshotFormat: XMLFactFormat {
    private let origin: FactOrigin
    private var found: [String: (value: String, depth: Int)] = [:]
    private var package: (guid: GUID, depth: Int)?
    private var files = 0
    private var root: XMLRecord?
    private var longest: (length: Int, file: XMLRecord)?

    /// Elements deeper than this describe files, not the package.
    private static let deepest = 3
    private static let wanted: [(field: String, names: [String])] = [
        ("version", FieldNames.version),
        ("path", FieldNames.path), ("created", FieldNames.created), ("hash", FieldNames.hash),
        ("files", ["files", "filecount", "numberoffiles"]),
    ]

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        if record.depth == 1, root == nil { root = record }
        if ["file", "folder", "directory"].contains(record.key) {
            if record.key == "file" { note(file: record) }
            return
        }
        guard record.depth <= Self.deepest else { return }
        if let guid = record.package ?? guidOfRoot(record), record.depth < package?.depth ?? .max {
            package = (guid, record.depth)
        }
        for (field, names) in Self.wanted {
            if let value = record.value(names), record.depth < found[field]?.depth ?? .max {
                found[field] = (value, record.depth)
            }
        }
    }

    private mutating func note(file: XMLRecord) {
        files += 1
        let path = file.value(["path", "relativepath", "filepath", "name", "filename"]) ?? file.text
        let length = SnapshotFormat.storedLength + path.utf16.count
        if length > SnapshotFormat.longestPath, length > longest?.length ?? 0 { longest = (length, file) }
    }

    /// How long the path is under which a Package Server keeps a package's files by default:
    /// `C:\Program Files\Altiris\Altiris Agent\Package Delivery\{GUID}\cache\`.
    private static let storedLength =
        #"C:\Program Files\Altiris\Altiris Agent\Package Delivery\"#.utf16.count + 38 + 7
    /// What the product can use, the folder in front included (KB 152039).
    private static let longestPath = 254

    mutating func finish(bytes: Int, emit: (Fact) -> Void) {
        guard let root else { return }
        if let longest { emit(longPath(longest.length, longest.file)) }
        let side = isOfPackageServer ? "ps" : "ns"
        emit(
            Fact(
                .snapshot, package: package?.guid ?? origin.packageInPath,
                server: isOfPackageServer ? origin.recognition.host : nil,
                fields: fields([
                    "version": found["version"]?.value, "path": found["path"]?.value,
                    "created": found["created"]?.value, "hash": found["hash"]?.value,
                    "files": files > 0 ? String(files) : found["files"]?.value, "side": side,
                ]), line: root.line, offset: root.offset, text: root.raw))
    }

    private func longPath(_ length: Int, _ file: XMLRecord) -> Fact {
        Fact(
            .longPath, package: package?.guid ?? origin.packageInPath,
            server: isOfPackageServer ? origin.recognition.host : nil,
            fields: fields(["path": file.value(["path", "relativepath", "name"]), "length": String(length)]),
            line: file.line, offset: file.offset, text: file.raw)
    }

    /// Whatever a root is called, its own GUID is the package's.
    private func guidOfRoot(_ record: XMLRecord) -> GUID? {
        record.depth == 1 ? record.value(["guid", "id"]).flatMap { GUID($0) } : nil
    }

    /// The server names its manifests after the package; everybody else calls them `snapshot.xml`.
    private var isOfPackageServer: Bool {
        let path = origin.info.normalizedPath
        if path.contains("package delivery") || path.contains("software delivery") { return true }
        return !path.contains("/snapshots/") && path.hasSuffix("snapshot.xml")
    }
}
