import CaseModel
import Formats
import Testing

@testable import Analysis

/// What messages tell of their machine's zone.
struct ZoneHintTests {
    @Test(arguments: [
        ("scheduled for 2021-03-10 13:55:15 -7:00 UTC", [Int16(-420): 1]),
        ("begins 2026-03-02 08:00:00 +02:00 UTC, ends 2026-03-02 09:00:00 +02:00 UTC.", [120: 2]),
        ("the time is 13:55:15 UTC", [:]),
        ("minus -7:00 of something else", [:]),
        ("-99:00 UTC", [:]),
        ("", [:]),
    ])
    func `a message that states an offset tells the zone`(message: String, hints: [Int16: Int]) {
        var clock = RecordClock()
        clock.noteZone(in: Array(message.utf8).span)
        let info = MemberInfo(id: MemberID(unit: 0, index: 0), path: "a.log")
        #expect(clock.memberClock(of: info, host: nil).summary.zoneHints == hints)
    }
}
