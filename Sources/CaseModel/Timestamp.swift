/// An instant: milliseconds since 1970-01-01T00:00:00Z.
package struct Timestamp: Hashable, Sendable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Seconds from this instant to `other`; negative when `other` is earlier.
    package func seconds(to other: Timestamp) -> Int64 {
        (other.milliseconds - milliseconds) / 1000
    }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601 in UTC, `2026-03-02T08:00:01Z`; with `.250` only where there are milliseconds.
    package var description: String {
        let civil = CivilTime(utc: self)
        let fraction = civil.millisecond == 0 ? "" : "." + decimal(Int(civil.millisecond), 3)
        return "\(decimal(Int(civil.year ?? 0), 4))-\(decimal(Int(civil.month), 2))"
            + "-\(decimal(Int(civil.day), 2))T\(decimal(civil.secondOfDay / 3600, 2)):\(decimal(civil.secondOfDay / 60 % 60, 2))"
            + ":\(decimal(civil.secondOfDay % 60, 2))\(fraction)Z"
    }
}

/// `value` in decimal with leading zeros to at least `width` digits.
package func decimal(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
