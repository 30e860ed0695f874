import CaseModel
import Formats
import Testing

struct CivilTimeParseTests {
    @Test(arguments: [
        ("May 16 11:51:05", "-5-16 11:51:05.0"),
        ("May  6 11:51:05", "-5-6 11:51:05.0"),
        ("May 6 11:51:05", "-5-6 11:51:05.0"),
        ("dec 31 23:59:59", "-12-31 23:59:59.0"),
        ("Feb 29 00:00:00", "-2-29 0:0:0.0"),
        ("Nov 08 14:23:41:011", "-11-8 14:23:41.11"),
        ("May 16 2021 11:51:05", "2021-5-16 11:51:05.0"),
        ("September 16, 2021 11:51:05 PM", "2021-9-16 23:51:5.0"),
        ("16 May 2021 11:51:05", "2021-5-16 11:51:5.0"),
        ("16-May-2021 11:51:05", "2021-5-16 11:51:5.0"),
        ("3/10/2021 6:54:15 AM", "2021-3-10 6:54:15.0"),
        ("3/10/2021 12:54:15 AM", "2021-3-10 0:54:15.0"),
        ("3/10/2021 12:54:15\u{202F}PM", "2021-3-10 12:54:15.0"),
        ("21/09/2021 01:23:58 p.m.", "2021-9-21 13:23:58.0"),
        ("21/09/2021 01:23:58 a.\u{A0}m.", "2021-9-21 1:23:58.0"),
        ("21.09.2021 13:23:58", "2021-9-21 13:23:58.0"),
        ("01.02.2021 13:23:58", "2021-2-1 13:23:58.0"),
        ("9/21/21 13:23", "2021-9-21 13:23:0.0"),
        ("2009-02-09 10:42:15", "2009-2-9 10:42:15.0"),
        ("2026-03-02T08:00:01Z", "2026-3-2 8:0:1.0 +0"),
        ("2026-03-02T08:00:01.1234567+02:00", "2026-3-2 8:0:1.123 +120"),
        ("2026-03-02 08:00:01,5+0200", "2026-3-2 8:0:1.500 +120"),
        ("2021-03-10 13:55:15 -7:00 UTC", "2021-3-10 13:55:15.0 -420"),
        ("2021-03-10 13:55:15 UTC+05:30", "2021-3-10 13:55:15.0 +330"),
        ("2021/03/10 13:55:60 GMT", "2021-3-10 13:55:59.0 +0"),
        ("  2021-03-10 13:55:15  ", "2021-3-10 13:55:15.0"),
    ]) func `a date is read`(text: String, expected: String) {
        #expect(described(parse(text)) == normalized(expected))
    }

    @Test(arguments: [
        "", "May", "May 16", "May 16 24:00:00", "May 32 11:51:05", "Feb 30 11:51:05", "Mai 16 11:51:05",
        "Foo 16 11:51:05", "M\u{E4}r 16 11:51:05", "2021-02-29 00:00:00", "2021-13-01 00:00:00",
        "13/13/2021 00:00:00", "11:51:05", "May 16 11:51:05 x", "May 16 11:51:05.", "2021-03-10",
        "2021-03-10 13:55:15 +99:00", "99999-03-10 13:55:15", "1/1/1234567890 00:00:00",
        "2021-03-10 13:55:15.1234567890", "::::::::::::::", "--/--/---- --:--:--",
        "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28",
    ]) func `what is no date is not read`(text: String) {
        #expect(parse(text) == nil)
    }

    @Test func `every prefix and every changed byte of a date is safe`() {
        for text in ["May 16 11:51:05", "21/09/2021 01:23:58 p.m.", "2021-03-10T13:55:15.123 -7:00 UTC"] {
            let bytes = Array(text.utf8)
            for count in 0...bytes.count { _ = parse(Array(bytes.prefix(count))) }
            for place in bytes.indices {
                for byte in UInt8.min...UInt8.max {
                    var changed = bytes
                    changed[place] = byte
                    _ = parse(changed)
                }
            }
        }
    }

    @Test func `the order of day and month is the caller's where both are possible`() {
        #expect(parse("3/4/2021 00:00:00", dayFirst: true)?.day == 3)
        #expect(parse("3/4/2021 00:00:00", dayFirst: false)?.day == 4)
        #expect(parse("3/14/2021 00:00:00", dayFirst: true)?.day == 14)
    }

    @Test(arguments: [
        ("21/09/2021 01:23:58", true), ("9/21/2021 01:23:58", false), ("9/9/2021 01:23:58", nil),
        ("9/10/2021 01:23:58", nil), ("May 16 11:51:05", nil), ("2021-03-10 00:00:00", nil), ("", nil),
    ]) func `dates tell the order of day and month`(text: String, dayFirst: Bool?) {
        let bytes = Array(text.utf8)
        #expect(CivilTime.statesDayFirst(bytes.span, ByteRange(0..<bytes.count)) == dayFirst)
    }

    @Test(arguments: [
        ("09/11/2021 01:23:58 p.m.", true), ("9/11/2021 11:23:58 p.m.", true), ("9/11/2021 1:23 a. m.", true),
        ("11/09/2021 13:23:58", true), ("3-10-2021 13:23:58", true), ("11/11/2021 11:23:58 PM", false),
        ("7/2/2020 11:28:08 AM", false), ("9/21/2021 01:23:58 p.m.", false), ("2021-03-10 00:00:00", false),
        ("May 06 11:51:05", false), ("", false), ("1", false), ("1/", false), ("1/2", false),
        ("01/02-2021", false),
    ]) func `the form of a date that can be read both ways suggests its order`(text: String, dayFirst: Bool) {
        let bytes = Array(text.utf8)
        #expect(CivilTime.suggestsDayFirst(bytes.span, ByteRange(0..<bytes.count)) == dayFirst)
    }

    private func parse(_ text: String, dayFirst: Bool = false) -> CivilTime? {
        parse(Array(text.utf8), dayFirst: dayFirst)
    }

    private func parse(_ bytes: [UInt8], dayFirst: Bool = false) -> CivilTime? {
        CivilTime.parse(bytes.span, ByteRange(0..<bytes.count), dayFirst: dayFirst)
    }

    private func described(_ time: CivilTime?) -> String {
        guard let time else { return "none" }
        let year = time.year.map(String.init) ?? ""
        let zone = time.offsetMinutes.map { $0 < 0 ? " \($0)" : " +\($0)" } ?? ""
        let second = time.secondOfDay
        return "\(year)-\(time.month)-\(time.day) \(second / 3600):\(second / 60 % 60):\(second % 60)"
            + ".\(time.millisecond)\(zone)"
    }

    private func normalized(_ text: String) -> String {
        text.replacing(":0", with: ":").replacing(":.", with: ":0.").replacing("::", with: ":0:")
            .replacing(":.", with: ":0.")
    }
}
