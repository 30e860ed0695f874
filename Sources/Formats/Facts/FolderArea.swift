/// What a folder of the product is for, as its path says.
enum FolderArea: String {
    case snapshots, package
    case packageCache = "package-cache"
    case nscap
    case eventQueue = "event-queue"
    case agentQueue = "agent-queue"
    case other

    /// - Parameter path: with `\` or `/` between folders.
    init(_ path: String) {
        let folders = path.lowercased().split { $0 == "\\" || $0 == "/" }.map(String.init)
        let place = EventPlace(path: path + "/x")
        if folders.contains("nscap") {
            self = .nscap
        } else if place.queue == "agent" {
            self = .agentQueue
        } else if place.queue != nil || folders.contains("eventqueue") {
            self = .eventQueue
        } else if folders.last == "snapshots" {
            self = .snapshots
        } else if folders.contains(where: FolderArea.stores.contains) {
            self = folders.contains("cache") ? .packageCache : .package
        } else {
            self = folders.contains(where: FolderArea.isLibrary) ? .package : .other
        }
    }

    /// Its name where rights are told. What packages come from, and where a Package Server keeps them, are
    /// two things there: `delivery` is the second.
    func access(_ path: String) -> String {
        switch self {
        case .package, .packageCache:
            FolderArea.stores.contains { path.lowercased().contains($0) } ? "delivery" : "package"
        case .agentQueue: "other"
        case .other: FolderArea.isOfSystem(path) ? "other" : "package"
        default: rawValue
        }
    }

    /// Whether a folder is one that Windows or programs own; whose rights people list beside, packages lie in.
    private static func isOfSystem(_ path: String) -> Bool {
        let folders = path.lowercased().split { $0 == "\\" || $0 == "/" }.map(String.init)
        let owned = [
            "windows", "program files", "program files (x86)", "programdata", "users", "inetpub", "temp",
        ]
        return folders.count < 2 || folders.contains(where: owned.contains)
    }

    private static let stores: Set<String> = ["package delivery", "software delivery", "packagestatus"]

    /// Names under which people keep what packages are made of.
    private static func isLibrary(_ folder: String) -> Bool {
        ["library", "swlib", "package", "software", "swd", "deploy"].contains { folder.contains($0) }
            && !folder.contains("agent") && !folder.contains("programs")
    }
}
