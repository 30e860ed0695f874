internal import CaseModel
internal import Formats

/// Which comes first in a log's dates of numbers only, day or month, as far as the dates read so far tell.
struct DayOrder: Sendable {
    private(set) var isDayFirst = false
    /// Whether some date has only one reading.
    private var isStated = false
    /// Whether some date was read by the way it is written.
    private var isGuessed = false

    /// Takes what a date tells, before it is read.
    mutating func learn(from date: ByteRange, in bytes: Span<UInt8>) {
        // Nearly all logs begin their dates with the month's name or the year.
        guard date.count > 2, bytes[Int(date.start) + 1] < 0x40, bytes[Int(date.start) + 2] < 0x40 else {
            return
        }
        if let stated = CivilTime.statesDayFirst(bytes, date) {
            isDayFirst = stated
            isStated = true
        } else if !isStated, !isGuessed, CivilTime.suggestsDayFirst(bytes, date) {
            isDayFirst = true
            isGuessed = true
        }
    }

    /// The guess as a sentence for the report; `nil` if none was needed.
    var sentence: String? {
        guard isGuessed, !isStated else { return nil }
        return "Dates such as 09/11/2021 are read with the day first, as the form of these suggests."
    }
}
