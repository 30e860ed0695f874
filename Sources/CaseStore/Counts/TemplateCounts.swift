internal import CaseModel

/// How often each kind of unexplained error occurs, and the first event that shows it.
final class TemplateCounts {
    /// A kind of unexplained error, and the first event that shows it.
    struct Template {
        var text: String
        var severity: UInt8
        var place: SamplePlace
        var event: Int64
        var count: Int64 = 0
        /// How many of them came within minutes of a sign of some cause.
        var near: Int64 = 0
    }

    private var templates: [UInt64: Template] = [:]
    private var spool: NumberSpool<3>
    private let folder: String

    init(folder: String) {
        self.folder = folder
        spool = NumberSpool(folder: folder)
    }

    /// - Parameter event: the stored event that shows the template, if it was kept.
    func add(_ template: TemplateCount, member: MemberID, event: Int64?) throws {
        try spool.append([Int64(bitPattern: template.fingerprint), template.count, template.near])
        let place = SamplePlace(member: member, record: template.record)
        guard let event, place < templates[template.fingerprint]?.place ?? .last else { return }
        templates[template.fingerprint] = Template(
            text: template.template, severity: template.severity, place: place, event: event)
    }

    /// The templates that an event shows, with their counts, in order of the events' places; forgets all.
    func take() throws -> [Template] {
        try spool.forEach { row in
            let fingerprint = UInt64(bitPattern: row[0])
            templates[fingerprint]?.count += row[1]
            templates[fingerprint]?.near += row[2]
        }
        defer {
            templates = [:]
            spool = NumberSpool(folder: folder)
        }
        return templates.values.sorted { $0.place < $1.place }
    }
}

extension SamplePlace {
    /// Behind every place.
    fileprivate static let last = SamplePlace(member: MemberID(rawValue: .max), record: .max)
}
