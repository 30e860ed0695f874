internal import CaseModel

/// A file or folder as a listing names it.
struct ListedFile {
    /// The folder that it lies in, as the listing writes it.
    var folder: String
    var name: String
    var isFolder = false
    var bytes: Int64?
    var modified: ListedTime?
    /// Where it stands.
    var place = LinePlace(line: 1, offset: 0)
    /// The line, as evidence.
    var text = ""

    var path: String { folder.hasSuffix("\\") ? folder + name : folder + "\\" + name }
}

/// A date of a listing in both readings: `3/4/2026` may be in March or April, which the whole listing decides.
struct ListedTime {
    var monthFirst: CivilTime
    var dayFirst: CivilTime

    init?(_ text: String) {
        guard let monthFirst = CivilTime.listed(text) else { return nil }
        self.monthFirst = monthFirst
        dayFirst = CivilTime.listed(text, dayFirst: true) ?? monthFirst
    }

    func time(dayFirst isDayFirst: Bool) -> CivilTime { isDayFirst ? dayFirst : monthFirst }
}

/// Decides how a listing writes its dates.
struct DateOrder {
    private var stated: Bool?
    private var hasHalves = false
    private var hasSlashes = false

    /// Looks at a date's text.
    mutating func note(_ text: String) {
        let bytes = Array(text.utf8)
        if stated == nil { stated = CivilTime.statesDayFirst(bytes.span, ByteRange(0..<bytes.count)) }
        hasSlashes = hasSlashes || bytes.contains(UInt8(ascii: "/"))
        hasHalves = hasHalves || bytes.last.map { $0 | 0x20 == UInt8(ascii: "m") } == true
    }

    /// A date that has only one reading decides. Else: those who write the month first write AM and PM.
    var isDayFirst: Bool { stated ?? (hasSlashes && !hasHalves) }
}

/// The first and last of many dates, in both readings.
struct ListedSpan {
    private var first: (month: CivilTime, day: CivilTime)?
    private var last: (month: CivilTime, day: CivilTime)?

    mutating func note(_ time: ListedTime) {
        let (month, day) = (time.monthFirst, time.dayFirst)
        first = first.map { (Self.earlier($0.month, month), Self.earlier($0.day, day)) } ?? (month, day)
        last = last.map { (Self.later($0.month, month), Self.later($0.day, day)) } ?? (month, day)
    }

    func oldest(dayFirst: Bool) -> CivilTime? { dayFirst ? first?.day : first?.month }

    func newest(dayFirst: Bool) -> CivilTime? { dayFirst ? last?.day : last?.month }

    private static func earlier(_ left: CivilTime, _ right: CivilTime) -> CivilTime {
        right.orderedSeconds < left.orderedSeconds ? right : left
    }

    private static func later(_ left: CivilTime, _ right: CivilTime) -> CivilTime {
        right.orderedSeconds > left.orderedSeconds ? right : left
    }
}

extension CivilTime {
    /// Whole hours until a later time of the same clock; `nil` if it is not later.
    func hours(to later: CivilTime) -> Int64? {
        let seconds = later.orderedSeconds - orderedSeconds
        return seconds >= 0 ? seconds / 3600 : nil
    }
}
