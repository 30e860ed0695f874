internal import CaseModel

/// A task of Windows' scheduler, as an export names it.
struct ScheduledTask {
    var name = ""
    var status: String?
    var isEnabled: Bool?
    var result: String?
    var lastRun: ListedTime?
    var nextRun: ListedTime?
    var account: String?
    var command: String?
    var place = LinePlace(line: 1, offset: 0)
    var text = ""

    /// Whether it is one of the product's.
    var isOfProduct: Bool { task != "other" || name.contains("NS.") || name.lowercased().contains("altiris") }

    /// Which of the tasks that packages depend on it is, by its name or by the GUID of its item
    /// (KB 155223, KB 180568, KB 172185).
    var task: String {
        let text = (name + " " + (command ?? "")).lowercased()
        for (task, signs) in ScheduledTask.known where signs.contains(where: text.contains) { return task }
        return "other"
    }

    private static let known: [(String, [String])] = [
        ("package-refresh", ["ns.package refresh", "bd6bf880-bfae-4dad-b746-e8be99f3b8a8"]),
        (
            "distribution-point-update",
            ["ns.package distribution point update", "29a2b641-222a-43b0-830c-a25c59e93fe4"]
        ),
        ("status-capture", ["ns.package server status event", "f85fe5d9-005a-40ac-b213-944b496405fe"]),
    ]

    /// The result as eight hexadecimal digits with `0x`.
    var code: String? {
        guard let result, !result.isEmpty else { return nil }
        let value: UInt32? =
            result.lowercased().hasPrefix("0x")
            ? UInt32(result.dropFirst(2), radix: 16)
            : Int64(result).map { UInt32(truncatingIfNeeded: $0) }
        return value.map { "0x" + hexadecimal($0) }
    }

    /// What the result and the status mean
    /// (https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-error-and-success-constants).
    var outcome: String? {
        if status?.lowercased().contains("could not start") == true { return "refused" }
        guard let code else { return nil }
        switch code {
        case "0x00000000": return "ok"
        case "0x00041301", "0x00041325": return "running"
        case "0x00041303": return "never-run"
        case "0x00041300", "0x00041302", "0x00041304", "0x00041305": return "ok"
        case "0x8004130f", "0x80041310", "0x80041311", "0x80041314", "0x80070569", "0x800710e0",
            "0x8007052e", "0x80070005", "0x800704dd", "0x80070533", "0x80070775", "0x80070534", "0x0000052e",
            "0x00000569":
            return "refused"
        default: return "failed"
        }
    }

    /// Whether it runs as the system, as the product's tasks must (KB 171870).
    var isSystem: Bool? {
        account.map { AccessRole(account: $0) == .system }
    }
}

extension ScheduledTask {
    /// - Parameters:
    ///   - newest: the newest time at which anything in the same export ran.
    func fact(dayFirst: Bool, newest: CivilTime?) -> Fact {
        let last = lastRun?.time(dayFirst: dayFirst)
        let late = last.flatMap { last in newest.flatMap { last.hours(to: $0) } }
        return Fact(
            .scheduledTask,
            fields: fields([
                "name": name, "task": task, "status": status,
                "enabled": isEnabled.map { $0 ? "yes" : "no" }, "result": code, "outcome": outcome,
                "last_run": last?.isoText, "next_run": nextRun?.time(dayFirst: dayFirst).isoText,
                "run_as": account, "is_system": isSystem.map { $0 ? "yes" : "no" },
                "late_hours": late.map(String.init),
            ]), line: place.line, offset: place.offset, text: clipped(text, to: Fact.textLimit))
    }

    private func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
