internal import CaseModel

/// How a request ended.
struct WebEnding: Hashable, Comparable {
    var page: Int
    /// Number of the reason that http.sys gives; 0 for none.
    var reason = 0
    var status: UInt32 = 0
    var substatus: UInt32 = 0
    var win32: UInt32 = 0
    /// Whether the machine asked itself.
    var isOwn = false
    /// The package whose file was asked for in vain.
    var package: GUID?

    static func < (left: WebEnding, right: WebEnding) -> Bool {
        (left.page, left.status, left.substatus, left.win32, left.reason, left.package ?? .zero)
            < (right.page, right.status, right.substatus, right.win32, right.reason, right.package ?? .zero)
    }
}

/// Requests counted together.
struct WebGroup {
    /// Clients that are told apart; the largest sites have some 15,000 on one server (KB 176788).
    static let clientLimit = 20_000

    private(set) var count: Int64 = 0
    /// Minutes since 1970 in UTC.
    private(set) var first: Int64?
    private(set) var last: Int64?
    private(set) var peak: Int64 = 0
    private(set) var clients: Set<UInt64> = []
    /// Hours since 1970, with their requests.
    private(set) var hours: [Int64: Int64] = [:]
    /// The latest minutes with their requests: a request is logged when it ends, so that minutes overlap.
    private var minutes = [Minute](repeating: Minute(), count: WebGroup.openMinutes)
    /// The first of them, as evidence.
    private(set) var place = LinePlace(line: 1, offset: 0)
    private(set) var text = ""

    /// The longest that a request may take before the server gives up: IIS waits two minutes.
    private static let openMinutes = 4

    private struct Minute {
        var minute: Int64 = -1
        var count: Int64 = 0
    }

    init(_ place: LinePlace, _ line: Span<UInt8>) {
        self.place = place
        text = line.extracting(first: Self.textLimit).text
    }

    /// Enough of a line to see page, client and status.
    private static let textLimit = 600

    /// - Parameter keepsHour: whether an hour that is new may be kept.
    /// - Returns: whether an hour was added.
    mutating func note(minute now: Int64?, client: UInt64?, keepsHour: Bool) -> Bool {
        count += 1
        if let client, clients.count < Self.clientLimit { clients.insert(client) }
        guard let now else { return false }
        first = Swift.min(first ?? now, now)
        last = Swift.max(last ?? now, now)
        countMinute(now)
        let hour = now / 60
        if hours[hour] != nil {
            hours[hour, default: 0] += 1
            return false
        }
        if keepsHour { hours[hour] = 1 }
        return keepsHour
    }

    private mutating func countMinute(_ now: Int64) {
        let slot = Int(now % Int64(Self.openMinutes))
        guard slot >= 0, now >= minutes[slot].minute else { return }
        if now > minutes[slot].minute { minutes[slot] = Minute(minute: now) }
        minutes[slot].count += 1
        peak = Swift.max(peak, minutes[slot].count)
    }
}
