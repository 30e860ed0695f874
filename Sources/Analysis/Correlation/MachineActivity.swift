internal import CaseModel
internal import CaseStore

/// How much each machine logged over the time of the case, and when it was started: what the timeline draws.
struct MachineActivity {
    let hours: [CaseWriter.HourCount]
    let restarts: [CaseWriter.Sighting]

    /// Steps of the whole time: as many as a picture has room for.
    private static let mostSteps: Int64 = 120
    /// Machines, those with the most errors first, and starts of each: what a reader takes in.
    private static let mostMachines = 60
    private static let mostRestarts = 50
    private static let hour: Int64 = 3_600_000

    /// The machines by name.
    var activity: [CaseReport.Activity] {
        guard let first = hours.map(\.hour.milliseconds).min(),
            let last = hours.map(\.hour.milliseconds).max()
        else { return [] }
        let count = (last - first) / MachineActivity.hour + 1
        let step = (count + MachineActivity.mostSteps - 1) / MachineActivity.mostSteps * MachineActivity.hour
        let starts = Dictionary(grouping: restarts, by: \.host)
        let machines = Dictionary(grouping: hours, by: \.host).map { host, hours in
            machine(host, hours, starts[host] ?? [], from: first, to: last, step: step)
        }
        return machines.sorted { ($1.errors.sum, $0.host) < ($0.errors.sum, $1.host) }
            .prefix(MachineActivity.mostMachines).sorted { $0.host < $1.host }
    }

    private func machine(
        _ host: String, _ hours: [CaseWriter.HourCount], _ starts: [CaseWriter.Sighting], from first: Int64,
        to last: Int64, step: Int64
    ) -> CaseReport.Activity {
        let steps = Int((last - first) / step) + 1
        var (records, errors) = ([Int64](repeating: 0, count: steps), [Int64](repeating: 0, count: steps))
        for hour in hours {
            let index = Int((hour.hour.milliseconds - first) / step)
            records[index] += hour.records
            errors[index] += hour.errors
        }
        return CaseReport.Activity(
            host: host, start: Timestamp(milliseconds: first).description, step: Int(step / 1000),
            records: records, errors: errors,
            restarts: Set(starts.map(\.time)).sorted().prefix(MachineActivity.mostRestarts)
                .map(\.description))
    }
}

extension [Int64] {
    fileprivate var sum: Int64 { reduce(0, +) }
}
