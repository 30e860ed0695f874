internal import CaseModel

/// A task's definition, one or many: `schtasks /query /xml`, `Export-ScheduledTask`
/// (https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema).
///
/// It says who runs what, and whether it may; not when it last ran.
struct TaskXMLFormat: XMLFactFormat {
    private let origin: FactOrigin
    private var task = ScheduledTask()
    private var tasks = TaskSet()

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func take(_ record: XMLRecord, emit: (Fact) -> Void) {
        switch record.key {
        case "registrationinfo": task.name = String((record.value(["uri"]) ?? "").drop { $0 == "\\" })
        case "principal": task.account = record.value(["userid", "groupid"])
        case "settings": task.isEnabled = record.value(["enabled"]).map { $0.lowercased() != "false" } ?? true
        case "exec":
            task.command = [record.value(["command"]), record.value(["arguments"])]
                .compactMap { $0 }.joined(separator: " ")
        case "task":
            if task.name.isEmpty { task.name = nameInPath }
            task.place = LinePlace(line: record.line, offset: record.offset)
            task.text = [task.name, task.account.map { "runs as \($0)" }, task.command]
                .compactMap { $0 }.joined(separator: ", ")
            tasks.add(task)
            task = ScheduledTask()
        default: break
        }
    }

    func finish(bytes: Int, emit: (Fact) -> Void) {
        for fact in tasks.facts() { emit(fact) }
    }

    /// A single task is exported into a file of its name.
    private var nameInPath: String {
        let name = origin.info.name
        return name.lowercased().hasSuffix(".xml") ? String(name.dropLast(4)) : name
    }
}

/// Reads an export of tasks, whichever form it has: XML begins with `<`.
struct TaskReader: FactReader {
    private let origin: FactOrigin
    private var reader: (any FactReader)?

    init(_ origin: FactOrigin) { self.origin = origin }

    var records: Int64? { reader?.records }

    mutating func read(_ chunk: Span<UInt8>, emit: (Fact) -> Void) {
        if reader == nil {
            // A byte order mark and white space may stand before.
            guard let first = chunk.firstSign else { return }
            reader =
                first == UInt8(ascii: "<")
                ? XMLFactReader(TaskXMLFormat(origin), origin)
                : LineFactReader(TaskListFormat(origin), origin)
        }
        reader?.read(chunk, emit: emit)
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] { reader?.finish(emit: emit) ?? [] }
}

extension Span<UInt8> {
    /// The first byte that is neither white space nor of a byte order mark.
    fileprivate var firstSign: UInt8? {
        for index in indices where !isSpace(self[index]) && ![0xEF, 0xBB, 0xBF].contains(self[index]) {
            return self[index]
        }
        return nil
    }
}
