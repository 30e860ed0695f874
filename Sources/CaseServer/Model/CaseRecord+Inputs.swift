internal import Foundation
internal import Intake

extension CaseRecord {
    /// The uploaded files under the names that the report uses.
    func inputs(at place: CasePlace) -> [InputSource] {
        files.enumerated().map { .file(path: place.upload($0.offset).path, name: $0.element.name) }
    }
}
