import CaseModel
import Formats
import Testing

@testable import Analysis

/// Dates of numbers only, where nothing says whether day or month comes first.
struct DayOrderTests {
    @Test(arguments: [
        // The form of a date decides where no date has only one reading.
        (["09/11/2021 01:23:58 p.m.", "10/11/2021 01:23:58 p.m."], ["9.11.", "10.11."], true),
        (["7/2/2020 11:28:08 AM", "7/3/2020 11:28:08 AM"], ["2.7.", "3.7."], false),
        // A date with only one reading decides, whatever the form.
        (["13/11/2021 01:23:58", "9/11/2021 1:23:58"], ["13.11.", "9.11."], false),
        (["11/13/2021 01:23:58", "09/11/2021 01:23:58"], ["13.11.", "11.9."], false),
        (["09/11/2021 01:23:58", "21/11/2021 01:23:58"], ["9.11.", "21.11."], false),
        (["Nov 09 11:51:05", "2021-11-10 11:51:05"], ["9.11.", "10.11."], false),
    ]) func `day and month are told apart, and a guess is told`(
        dates: [String], expected: [String], isGuess: Bool
    ) {
        var clock = RecordClock()
        let read = dates.map { text in
            let bytes = Array(text.utf8)
            _ = clock.read(ByteRange(0..<bytes.count), in: bytes.span)
            return clock.time.map { "\($0.civil.day).\($0.civil.month)." } ?? "none"
        }
        #expect(read == expected)
        let info = MemberInfo(id: MemberID(unit: 0, index: 0), path: "a.log")
        #expect((clock.memberClock(of: info, host: nil).order.sentence != nil) == isGuess)
    }
}
