internal import CaseModel

/// The tasks of one export, together: the newest of all runs tells when it was made.
struct TaskSet {
    /// Windows has some two hundred tasks of its own, the product as many again.
    static let limit = 10_000

    private var tasks: [ScheduledTask] = []
    private var runs = ListedSpan()
    private var order = DateOrder()
    private(set) var count: Int64 = 0
    private(set) var isFull = false

    mutating func add(_ task: ScheduledTask, dates: [String] = []) {
        guard !task.name.isEmpty else { return }
        count += 1
        for date in dates { order.note(date) }
        if let run = task.lastRun, run.monthFirst.year ?? 0 > 1999 { runs.note(run) }
        guard task.isOfProduct else { return }
        if tasks.count < Self.limit { tasks.append(task) } else { isFull = true }
    }

    /// The product's tasks as facts. They name no machine: all of them are the Notification Server's.
    func facts() -> [Fact] {
        let newest = runs.newest(dayFirst: order.isDayFirst)
        return tasks.map { $0.fact(dayFirst: order.isDayFirst, newest: newest) }
    }

    func problems(of path: String) -> [Problem] {
        guard isFull else { return [] }
        return [
            Problem(
                member: path, code: .limitReached,
                message:
                    "It names more than \(Self.limit) of the product's tasks; those beyond were not read.")
        ]
    }
}
