internal import CaseModel

/// What a listing's files say by folder: bounded, whatever the number of files.
struct ListingTally {
    /// Folders that are told apart; a Package Server has some thousands of packages.
    static let folderLimit = 20_000
    /// Manifests and long paths that become facts of their own.
    static let factLimit = 50_000
    /// Longest path that the product can use (KB 152039).
    static let longestPath = 254

    /// What is counted together.
    private enum Key: Hashable {
        case folder(FolderArea, path: String)
        case package(FolderArea, GUID)
        case queue(String, folder: String, state: String?)
    }

    private struct Sum {
        var files: Int64 = 0
        var bytes: Int64 = 0
        var span = ListedSpan()
        var path: String
        var first: ListedFile?
        var order: Int
    }

    private var sums: [Key: Sum] = [:]
    private var manifests: [(file: ListedFile, fact: Fact)] = []
    private var longPaths: [Fact] = []
    private var all = ListedSpan()
    private var order = DateOrder()
    private(set) var isFull = false

    /// Takes a folder's name, which may be all that is said of it.
    mutating func open(_ path: String, at place: LinePlace) {
        let file = ListedFile(folder: path, name: "", isFolder: true, place: place, text: path)
        let area = FolderArea(path)
        if area == .snapshots || area == .package || area == .packageCache {
            add(nil, to: key(area, path), file)
        }
        let events = EventPlace(path: path + "\\x")
        if let queue = events.queue {
            add(nil, to: .queue(queue, folder: events.folder ?? "queue", state: nil), file)
        }
    }

    /// Looks at how a date is written.
    mutating func noteDate(_ text: String) { order.note(text) }

    /// Takes a file or folder.
    mutating func take(_ file: ListedFile, date: String?) {
        if let date { order.note(date) }
        if let modified = file.modified { all.note(modified) }
        guard !file.isFolder else { return }
        measure(file)
        let area = FolderArea(file.folder)
        let events = EventPlace(path: file.path)
        if let queue = events.queue {
            let state = queue == "agent" ? EventName(file.name)?.state : nil
            add(file, to: .queue(queue, folder: events.folder ?? "queue", state: state), file)
        } else if events.folder == "temp" || events.folder == "process" {
            add(file, to: .queue("Temp", folder: events.folder ?? "temp", state: nil), file)
        }
        guard [.snapshots, .package, .packageCache].contains(area) else { return }
        add(file, to: key(area, file.folder), file)
        noteManifest(file, area)
    }

    private func key(_ area: FolderArea, _ path: String) -> Key {
        if area == .package || area == .packageCache, let package = firstGUID(in: path) {
            return .package(area, package)
        }
        return .folder(area, path: path.lowercased())
    }

    private mutating func add(_ counted: ListedFile?, to key: Key, _ file: ListedFile) {
        guard sums[key] != nil || sums.count < Self.folderLimit else { return isFull = true }
        var sum = sums[key] ?? Sum(path: file.folder, order: sums.count)
        if let counted {
            sum.files += 1
            sum.bytes += counted.bytes ?? 0
            if let modified = counted.modified { sum.span.note(modified) }
        }
        sum.first = sum.first ?? file
        sums[key] = sum
    }

    private mutating func measure(_ file: ListedFile) {
        let length = file.path.utf16.count
        guard length > Self.longestPath, longPaths.count < Self.factLimit else { return }
        longPaths.append(
            Fact(
                .longPath, package: firstGUID(in: file.folder),
                fields: fields(["path": file.path, "length": String(length)]),
                line: file.place.line, offset: file.place.offset, text: clipped(file.text, to: Fact.textLimit)
            ))
    }

    private mutating func noteManifest(_ file: ListedFile, _ area: FolderArea) {
        let name = file.name.lowercased()
        let form: String? =
            switch area {
            case .snapshots where name.hasSuffix(".xml"): "xml"
            case .snapshots where name.hasSuffix(".sig"): "sig"
            case .package where name == "snapshot.xml": "snapshot"
            default: nil
            }
        guard let form, let package = firstGUID(in: form == "snapshot" ? file.folder : file.name) else {
            return
        }
        guard manifests.count < Self.factLimit else { return isFull = true }
        let fact = Fact(
            .listedManifest, package: package,
            fields: fields([
                "side": area == .snapshots ? "ns" : "ps", "form": form, "bytes": file.bytes.map(String.init),
            ]), line: file.place.line, offset: file.place.offset, text: clipped(file.text, to: Fact.textLimit)
        )
        manifests.append((file, fact))
    }
}

extension ListingTally {
    /// All that was counted, as facts.
    /// - Parameter host: the machine that the listing is of.
    func facts(host: String?) -> [Fact] {
        let newest = all.newest(dayFirst: order.isDayFirst)
        let folders = sums.sorted { $0.value.order < $1.value.order }.compactMap { key, sum in
            fact(key, sum, newest: newest)
        }
        let signed = Set(manifests.filter { $0.fact["form"] == "sig" }.compactMap(\.fact.package))
        let listed = manifests.map { file, fact in
            var fact = fact
            if fact["form"] == "xml", !signed.isEmpty, let package = fact.package {
                fact.fields.append(Fact.Field("has_signature", signed.contains(package) ? "yes" : "no"))
            }
            if let modified = file.modified {
                fact.fields.append(
                    Fact.Field("modified", modified.time(dayFirst: order.isDayFirst).isoText))
            }
            return fact
        }
        return (folders + listed + longPaths).map { fact in
            var fact = fact
            fact.server = fact.isOfServer ? nil : host
            return fact
        }
    }

    private func fact(_ key: Key, _ sum: Sum, newest: CivilTime?) -> Fact? {
        let oldest = sum.span.oldest(dayFirst: order.isDayFirst)
        let age = oldest.flatMap { old in newest.flatMap { old.hours(to: $0) } }
        let times: [(String, String?)] = [
            ("oldest", oldest?.isoText), ("newest", sum.span.newest(dayFirst: order.isDayFirst)?.isoText),
            ("age_hours", age.map(String.init)),
        ]
        var pairs: [(String, String?)]
        var package: GUID?
        switch key {
        case .queue(let queue, let folder, let state):
            pairs = [
                ("queue", queue), ("folder", folder), ("count", String(sum.files)),
                ("bytes", String(sum.bytes)), ("state", state),
            ]
        case .folder(let area, _), .package(let area, _):
            if case .package(_, let guid) = key { package = guid }
            pairs = [
                ("path", sum.path), ("area", area.rawValue), ("files", String(sum.files)),
                ("bytes", String(sum.bytes)),
            ]
        }
        let isQueue = if case .queue = key { true } else { false }
        let text =
            "\(sum.path): \(sum.files) files, \(sum.bytes) bytes"
            + (oldest.map { ", the oldest of \($0.isoText)" } ?? "")
        return Fact(
            isQueue ? .queueFolder : .listedFolder, package: package,
            fields: (pairs + times).compactMap { name, value in value.map { Fact.Field(name, $0) } },
            line: sum.first?.place.line ?? 1, offset: sum.first?.place.offset ?? 0,
            text: clipped(text, to: Fact.textLimit))
    }
}

extension Fact {
    /// Whether it tells of the Notification Server's own folders, which concern no machine in particular.
    fileprivate var isOfServer: Bool {
        switch kind {
        case .queueFolder: self["queue"] != "agent"
        case .listedFolder: self["area"] == FolderArea.snapshots.rawValue
        case .listedManifest: self["side"] == "ns"
        default: false
        }
    }
}
