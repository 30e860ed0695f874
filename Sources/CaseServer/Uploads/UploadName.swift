internal import Intake

/// The name of an uploaded file or of a case, made harmless: relative, without `..`, control characters or
/// drive letters, and bounded.
///
/// Nothing is stored under it; it is data that reports, pages and headers show.
struct UploadName: Equatable {
    let text: String

    init(_ stated: String?, limit: Int) {
        let name = Intake.harmlessName(stated ?? "", limit: 4096)
        text = String(name.suffix(limit))
    }
}
