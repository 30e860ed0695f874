internal import CaseModel

/// A deadlock as SQL Server describes it: a `.xdl` file, or the `xml_deadlock_report` of its event session
/// (https://learn.microsoft.com/sql/relational-databases/sql-server-deadlocks-guide).
struct DeadlockFormat: XMLFactFormat {
    /// Locks name one table each; a deadlock has a handful.
    private static let objectLimit = 40

    private let origin: FactOrigin
    private var objects: [String] = []
    private var first: XMLRecord?

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        if let object = record.value(["objectname"]), !objects.contains(object),
            objects.count < Self.objectLimit
        {
            objects.append(object)
            first = first ?? record
        }
        guard record.key == "deadlock" else { return }
        emit(
            Fact(
                .deadlock, fields: fields(["objects": objects.joined(separator: ", ")]), line: record.line,
                offset: record.offset, text: first?.raw ?? record.raw))
        (objects, first) = ([], nil)
    }

    func finish(bytes: Int, emit: (Fact) -> Void) {}
}
