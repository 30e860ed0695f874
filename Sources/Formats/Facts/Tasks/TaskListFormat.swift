internal import CaseModel

/// `schtasks /query` as list, CSV or table, and PowerShell's lists of tasks
/// (https://learn.microsoft.com/windows-server/administration/windows-commands/schtasks-query).
///
/// The CSV repeats its header for every folder; the table has a line of `=` under its header.
struct TaskListFormat: LineFormat {
    private let origin: FactOrigin
    private var tasks = TaskSet()
    private var open: ScheduledTask?
    private var dates: [String] = []
    private var columns: [TaskColumn?]?
    private var delimiter = UInt8(ascii: ",")
    private var ranges: [Range<Int>]?
    private var tableColumns: [TaskColumn?] = []
    private var before = ""

    init(_ origin: FactOrigin) { self.origin = origin }

    var records: Int64? { tasks.count }

    mutating func take(_ line: Span<UInt8>, at place: LinePlace, emit: (Fact) -> Void) {
        let text = line.text
        defer { before = text }
        if trimmed(text).isEmpty { return close() }
        if takeRow(text, place) || takeTable(text, place) { return }
        takeLabel(text, place)
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        close()
        for fact in tasks.facts() { emit(fact) }
        return tasks.problems(of: origin.info.path)
    }
}

extension TaskListFormat {
    private mutating func close() {
        if let task = open { tasks.add(task, dates: dates) }
        open = nil
        dates = []
    }

    /// `TaskName:      \NS.Package Refresh`; a second name begins another task.
    private mutating func takeLabel(_ text: String, _ place: LinePlace) {
        guard let colon = text.firstIndex(of: ":"), let column = TaskColumn(label: String(text[..<colon]))
        else {
            return
        }
        let value = trimmed(text[text.index(after: colon)...])
        if column == .name || column == .host, open?.name.isEmpty == false { close() }
        var task = open ?? ScheduledTask(place: place)
        if let date = task.take(value, as: column) { dates.append(date) }
        if task.text.utf8.count < Fact.textLimit {
            task.text += (task.text.isEmpty ? "" : "\n") + trimmed(text)
        }
        open = task
    }

    /// A row of CSV, or its header.
    private mutating func takeRow(_ text: String, _ place: LinePlace) -> Bool {
        let bytes = Array(text.utf8)
        for separator in [UInt8]([0x2C, 0x3B, 0x09]) where bytes.contains(separator) {
            let cells = delimitedCells(bytes, separator).map(trimmed)
            let found = cells.map { TaskColumn(label: $0) }
            if found.contains(.name), cells.count > 2 {
                (columns, delimiter) = (found, separator)
                return true
            }
        }
        if columns == nil, let guessed = TaskListFormat.bareColumns(bytes) { columns = guessed }
        guard let columns else { return false }
        let cells = delimitedCells(bytes, delimiter).map(trimmed)
        guard cells.count > 2 else { return false }
        add(cells, columns, text, place)
        return true
    }

    /// The columns of `/v /nh`, which prints no header: the task's name begins with `\`.
    private static func bareColumns(_ bytes: [UInt8]) -> [TaskColumn?]? {
        let cells = delimitedCells(bytes, UInt8(ascii: ","))
        guard cells.count > 14, cells[1].hasPrefix("\\") else { return nil }
        return [
            .host, .name, .nextRun, .status, nil, .lastRun, .result, nil, .command, nil, nil, .state, nil,
            nil,
            .account,
        ]
    }

    /// A row of the table, or the line under its header.
    private mutating func takeTable(_ text: String, _ place: LinePlace) -> Bool {
        if text.hasPrefix("==="), text.allSatisfy({ $0 == "=" || $0 == " " }) {
            let rule = Array(text.replacing("=", with: "-").utf8)
            guard case .columns(let columns) = TableLayout(rule: rule) else { return true }
            ranges = columns
            self.columns = nil
            let header = TableLayout.columns(columns).cells(of: Array(before.utf8))
            tableColumns = header.map { TaskColumn(label: $0) }
            return true
        }
        guard let ranges, tableColumns.contains(.name), !text.hasPrefix("Folder:") else { return false }
        add(TableLayout.columns(ranges).cells(of: Array(text.utf8)), tableColumns, text, place)
        return true
    }

    private mutating func add(
        _ cells: [String], _ columns: [TaskColumn?], _ text: String, _ place: LinePlace
    ) {
        var task = ScheduledTask(place: place, text: text)
        var dates: [String] = []
        for (column, cell) in zip(columns, cells) {
            if let column, let date = task.take(cell, as: column) { dates.append(date) }
        }
        tasks.add(task, dates: dates)
    }
}
