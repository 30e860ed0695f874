internal import CaseModel

/// The signature of a snapshot, `SMP/Snapshots/<guid>.sig` (KB 150861).
///
/// Its bytes mean nothing to anybody but the product; that it is there, and of which package, is all there is to
/// read.
struct SignatureReader: FactReader {
    private let origin: FactOrigin
    private var bytes = 0

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func read(_ chunk: Span<UInt8>, emit: (Fact) -> Void) { bytes += chunk.count }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        guard let package = firstGUID(in: origin.info.name) else { return [] }
        emit(
            Fact(
                .listedManifest, package: package, server: origin.recognition.host,
                fields: fields(["side": "ns", "form": "sig", "bytes": String(bytes)]),
                text: clipped(origin.info.path, to: Fact.textLimit)))
        return []
    }
}
