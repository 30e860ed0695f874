/// The forms in which a moment is written.
package enum Stamp: Sendable {
    /// `Mar 02 08:00:01`, as agents of the 6.x and 7.x era write it: no year, no zone.
    case yearless
    /// `Mar  2 08:00:01`: the same, the day padded with a space.
    case yearlessSpaced
    /// `2026-03-02 08:00:01.250`.
    case iso
    /// `2026-03-02T08:00:01+00:00`.
    case isoZone
    /// `3/2/2026 8:00:01 AM`.
    case unitedStates
    /// `2026-03-02T08:00:01Z`, in documents.
    case document
}

extension Stamp {
    /// Appends a moment in this form.
    func append(_ moment: Moment, to bytes: inout [UInt8]) {
        let civil = moment.civil
        switch self {
        case .yearless, .yearlessSpaced:
            bytes.append(contentsOf: monthNames[civil.month - 1].utf8)
            bytes.append(0x20)
            if self == .yearlessSpaced, civil.day < 10 {
                bytes.append(0x20)
                appendDecimal(civil.day, to: &bytes)
            } else {
                appendDecimal(civil.day, 2, to: &bytes)
            }
            bytes.append(0x20)
            appendTime(civil, to: &bytes)
        case .iso, .isoZone, .document:
            appendDate(civil, to: &bytes)
            bytes.append(self == .iso ? 0x20 : UInt8(ascii: "T"))
            appendTime(civil, to: &bytes)
            appendZone(civil, to: &bytes)
        case .unitedStates:
            appendUnitedStates(civil, to: &bytes)
        }
    }

    /// A moment in this form.
    package func text(_ moment: Moment) -> String {
        var bytes: [UInt8] = []
        append(moment, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

private let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

private extension Stamp {
    func appendDate(_ civil: Moment.Civil, to bytes: inout [UInt8]) {
        appendDecimal(civil.year, 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendDecimal(civil.month, 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendDecimal(civil.day, 2, to: &bytes)
    }

    func appendTime(_ civil: Moment.Civil, hour: Int? = nil, to bytes: inout [UInt8]) {
        appendDecimal(hour ?? civil.hour, hour == nil ? 2 : 1, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendDecimal(civil.minute, 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendDecimal(civil.second, 2, to: &bytes)
    }

    func appendZone(_ civil: Moment.Civil, to bytes: inout [UInt8]) {
        switch self {
        case .iso:
            bytes.append(UInt8(ascii: "."))
            appendDecimal(civil.millisecond, 3, to: &bytes)
        case .isoZone: bytes.append(contentsOf: "+00:00".utf8)
        default: bytes.append(UInt8(ascii: "Z"))
        }
    }

    func appendUnitedStates(_ civil: Moment.Civil, to bytes: inout [UInt8]) {
        appendDecimal(civil.month, to: &bytes)
        bytes.append(UInt8(ascii: "/"))
        appendDecimal(civil.day, to: &bytes)
        bytes.append(UInt8(ascii: "/"))
        appendDecimal(civil.year, 4, to: &bytes)
        bytes.append(0x20)
        appendTime(civil, hour: (civil.hour + 11) % 12 + 1, to: &bytes)
        bytes.append(contentsOf: (civil.hour < 12 ? " AM" : " PM").utf8)
    }
}
