/// The name of an event's file on the agent: `NSE-FFF-0000006A-0000004F.ok`, that is kind, priority, agent
/// instance and event number in hexadecimal (KB 181709, HOWTO65758).
struct EventName: Hashable {
    /// `NSE`, which is sent directly, or `PSE`, which is queued.
    var kind: String
    /// The name holds `FFF` minus the priority, so that the most urgent event sorts last.
    var priority: Int
    var instance: String
    var number: String
    /// `sent`, `blocked` (the agent is not registered), `disabled` (events are turned off); `nil` while it
    /// waits (`.tmp`, or any other suffix).
    var state: String?

    init?(_ name: String) {
        let stem = name.split(separator: ".", maxSplits: 1)
        guard let first = stem.first else { return nil }
        let parts = first.split(separator: "-").map { $0.uppercased() }
        guard parts.count == 4, parts[0] == "NSE" || parts[0] == "PSE",
            let rank = UInt16(parts[1], radix: 16), rank <= 0xFFF,
            parts[2...].allSatisfy({ UInt64($0, radix: 16) != nil })
        else { return nil }
        (kind, priority, instance, number) = (parts[0], 0xFFF - Int(rank), parts[2], parts[3])
        switch stem.count > 1 ? stem[1].lowercased() : "" {
        case "ok": state = "sent"
        case "blocked": state = "blocked"
        case "disabled": state = "disabled"
        default: state = nil
        }
    }
}
