internal import CaseModel
internal import Formats
internal import Foundation

/// The world's time zones, as Foundation knows them.
enum TimeZones {
    /// The rule of a zone such as `Europe/Berlin`; `nil` for a name that is none.
    static func rule(_ name: String) -> ZoneRule? {
        guard let zone = TimeZone(identifier: name) else { return nil }
        return ZoneRule(name: zone.identifier) { civil in
            // The offset at a local time is that at the instant it names; one correction is enough,
            // since zones change by an hour or two.
            let plain = civil.timestamp(assumingYear: civil.year ?? 1970, offsetMinutes: 0)
            let first = seconds(zone, at: plain, minus: 0)
            return Int16(clamping: seconds(zone, at: plain, minus: first) / 60)
        }
    }

    private static func seconds(_ zone: TimeZone, at time: Timestamp, minus offset: Int) -> Int {
        let instant = Double(time.milliseconds) / 1000 - Double(offset)
        return zone.secondsFromGMT(for: Date(timeIntervalSince1970: instant))
    }
}

extension AnalysisOptions {
    /// Whether a text names a zone or an offset: `Europe/Berlin`, `UTC`, `+02:00`.
    package static func isZone(_ text: String) -> Bool {
        ZoneOffset.parse(text) != nil || TimeZones.rule(text) != nil
    }
}
