internal import CaseModel

/// A dump of the agent's secure storage, made with the server's own tool (KB 181777).
///
/// Only where packages stand is public: `Software Delivery\{guid}` is the Package Server's storage,
/// `Package Delivery\{guid}` the agent's. Whatever else a line holds, it is passed over; secrets are not kept,
/// since a fact's text is the path alone.
struct StorageDumpFormat: LineFormat {
    /// Packages of one dump: a Package Server has some thousands.
    private static let limit = 50_000
    private static let stores = [("software delivery", "package-server"), ("package delivery", "agent")]

    private let origin: FactOrigin
    private var seen: Set<String> = []

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func take(_ line: Span<UInt8>, at place: LinePlace, emit: (Fact) -> Void) {
        let text = line.text
        for (folder, store) in Self.stores {
            guard let end = text.end(ofLowercased: folder), let guid = firstGUID(in: text[end...].prefix(60)),
                seen.count < Self.limit, seen.insert(store + guid.description).inserted
            else { continue }
            let path = "\(folder)\\{\(guid)}"
            emit(
                Fact(
                    .storedPackage, package: guid, server: origin.recognition.host,
                    fields: fields(["store": store, "path": path]), line: place.line, offset: place.offset,
                    text: path))
        }
    }

    func finish(emit: (Fact) -> Void) -> [Problem] { [] }
}
