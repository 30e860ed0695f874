import SampleMaker
import Testing

struct MomentTests {
    @Test(arguments: [
        (Moment(1970, 1, 1), 0), (Moment(2000, 2, 29, 12), 951_825_600),
        (Moment(2026, 3, 2, 3), 1_772_420_400),
        (Moment(2025, 12, 31, 23, 59, 59), 1_767_225_599),
    ])
    func `dates are counted as Unix counts them`(moment: Moment, seconds: Int) {
        #expect(moment.unixSeconds == seconds)
    }

    @Test(arguments: [
        (Stamp.yearless, "Mar 02 15:04:05"), (.yearlessSpaced, "Mar  2 15:04:05"),
        (.iso, "2026-03-02 15:04:05.000"), (.isoZone, "2026-03-02T15:04:05+00:00"),
        (.unitedStates, "3/2/2026 3:04:05 PM"), (.document, "2026-03-02T15:04:05Z"),
    ])
    func `a moment is written in each form`(stamp: Stamp, text: String) {
        #expect(stamp.text(Moment(2026, 3, 2, 15, 4, 5)) == text)
    }

    @Test(arguments: [(0, "12:00:00 AM"), (12, "12:00:00 PM"), (23, "11:00:00 PM")])
    func `midnight and noon are twelve`(hour: Int, text: String) {
        #expect(Stamp.unitedStates.text(Moment(2026, 3, 2, hour)) == "3/2/2026 " + text)
    }
}
