import CaseModel
import Formats

/// A member recognised and read into facts, in chunks of a size.
struct FactCheck {
    let recognition: Recognition
    private(set) var facts: [Fact] = []
    private(set) var problems: [Problem] = []
    private(set) var records: Int64?

    init(_ content: String, path: String, chunk: Int = .max, bytes: Int64? = nil, layers: [String] = []) {
        self.init(Array(content.utf8), path: path, chunk: chunk, bytes: bytes, layers: layers)
    }

    init(_ content: [UInt8], path: String, chunk: Int = .max, bytes: Int64? = nil, layers: [String] = []) {
        let info = MemberInfo(id: MemberID(unit: 0, index: 0), path: path, statedBytes: bytes)
        let head = Array(content.prefix(65_536))
        recognition = recognise(info, head: head.span, isWhole: head.count == content.count)
        guard var reader = factReader(for: recognition, info, layers: layers) else { return }
        var found: [Fact] = []
        for part in chunks(of: content, chunk) { reader.read(part.span) { found.append($0) } }
        problems = reader.finish { found.append($0) }
        facts = found
        records = reader.records
    }

    /// The facts of a kind as text to compare: `package @ server: name=value, …`.
    func lines(_ kind: Fact.Kind) -> [String] { facts.filter { $0.kind == kind }.map(\.summary) }
}

extension Fact {
    /// `package @ server: name=value, …`, without what is absent.
    fileprivate var summary: String {
        let subject = [package?.description, server.map { "@ \($0)" }].compactMap { $0 }
        let values = fields.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
        return subject.joined(separator: " ") + ": " + values
    }
}
