import CaseModel
import Formats
import Testing

struct WebLogTests {
    static let head =
        "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: 2026-03-02 00:00:06\n"
    static let fields =
        "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken \n"

    private static func line(
        _ time: String, _ stem: String, _ status: String, client: String = "192.0.2.101",
        day: String = "2026-03-02"
    ) -> String {
        "\(day) \(time) 192.0.2.10 GET \(stem) - 80 - \(client) Altiris+Agent \(status) 15\n"
    }

    private static let page = "/Altiris/NS/Agent/GetPackageInfo.aspx"

    @Test(arguments: [1, 5, 77, 100_000]) func `requests are counted by page and ending`(size: Int) {
        let text =
            Self.head + Self.fields + Self.line("08:00:01", Self.page, "200 0 0")
            + Self.line("08:00:59", Self.page.lowercased(), "503 2 64", client: "192.0.2.102")
            + Self.line("08:00:02", Self.page, "503 2 64") + Self.line("09:10:00", "/favicon.ico", "404 0 2")
        for text in [text, text.replacing("\n", with: "\r\n")] {
            let read = FactCheck(text, path: "NS01/u_ex260302.log", chunk: size)
            #expect(read.recognition.kind == .iisLog)
            #expect(
                read.lines(.webRequests) == [
                    ": page=other, count=1, clients=1, first=2026-03-02T09:10:00Z, last=2026-03-02T09:10:00Z, peak_minute=1, share=25",
                    ": page=getpackageinfo, count=3, clients=2, first=2026-03-02T08:00:00Z, last=2026-03-02T08:00:00Z, peak_minute=3, share=75",
                    ": page=getpackageinfo, status=503, substatus=2, win32=64, count=2, clients=2, first=2026-03-02T08:00:00Z, last=2026-03-02T08:00:00Z, peak_minute=2, share=50",
                    ": page=other, status=404, win32=2, count=1, clients=1, first=2026-03-02T09:10:00Z, last=2026-03-02T09:10:00Z, peak_minute=1, share=25",
                    ": page=getpackageinfo, status=200, count=1, clients=1, first=2026-03-02T08:00:00Z, last=2026-03-02T08:00:00Z, peak_minute=1, share=25",
                ])
            #expect(read.lines(.webHour).count == 3)
            #expect(read.records == 4)
            #expect(read.problems.isEmpty)
        }
    }

    @Test func `fields are read anew at each header`() {
        let other =
            "#Fields: time c-ip cs-uri-stem sc-status date\n08:01:00 192.0.2.7 \(Self.page) 403 2026-03-02\n"
        let read = FactCheck(
            Self.head + Self.fields + Self.line("08:00:01", Self.page, "200 0 0") + other, path: "u_ex1.log")
        #expect(read.facts.filter { $0.kind == .webRequests }.map { $0["status"] } == [nil, "200", "403"])
        #expect(read.facts.first?["last"] == "2026-03-02T08:01:00Z")
    }

    @Test func `lines with too few fields are named, not counted`() {
        let read = FactCheck(
            Self.head + Self.fields + Self.line("08:00:01", Self.page, "200 0 0")
                + "2026-03-02 08:00:02 192.0.2.10\n",
            path: "u_ex1.log")
        #expect(read.records == 1)
        #expect(read.problems.map(\.code) == [.recordMalformed])
    }

    @Test func `the tail of a log, without its header, is read as IIS usually writes it`() {
        let read = FactCheck(
            Self.line("08:00:01", Self.page, "503 2 64") + Self.line("08:00:02", Self.page, "503 2 64"),
            path: "NS01/u_ex260302.log")
        #expect(read.facts.first { $0["status"] == "503" }?["count"] == "2")
    }

    @Test(arguments: [
        "#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename\n",
        "#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri streamid sc-status s-siteid s-reason s-queuename \n",
    ])
    func `http.sys gives a reason, and the query with the address`(fields: String) {
        let stream = fields.contains("streamid") ? "- " : ""
        let line = { (status: String, reason: String) in
            "2026-03-02 08:00:01 192.0.2.101 51000 192.0.2.10 80 HTTP/1.1 POST /Altiris/NS/Agent/PostEvent.aspx?a=b \(stream)\(status) 1 \(reason) DefaultAppPool\n"
        }
        let read = FactCheck(
            "#Software: Microsoft HTTP API 2.0\n#Version: 1.0\n" + fields + line("503", "QueueFull")
                + line("-", "Connection_Dropped") + line("-", "Connection_Dropped"), path: "NS01/httperr1.log"
        )
        #expect(read.recognition.kind == .httperrLog)
        #expect(
            read.facts.filter { $0.kind == .webRequests }.map {
                "\($0["page"] ?? "") \($0["status"] ?? "-") \($0["reason"] ?? "-") \($0["count"] ?? "")"
            }
                == ["postevent - - 3", "postevent 0 Connection_Dropped 2", "postevent 503 QueueFull 1"])
    }

    @Test func `a package whose files are refused is named`() {
        let stem = "/Altiris/PackageShare/pkggroup_%7B0562094a-ecbe-4617-9253-5e7ffb5e00c4%7D/bin/a.dll"
        let read = FactCheck(
            Self.head + Self.fields + Self.line("08:00:01", stem, "404 8 0"), path: "u_ex1.log")
        let refused = read.facts.first { $0["status"] == "404" }
        #expect(refused?.package?.description == "0562094a-ecbe-4617-9253-5e7ffb5e00c4")
        #expect(refused?["page"] == "package-files")
        #expect(refused?["substatus"] == "8")
    }

    @Test func `minutes overlap, since a request is logged when it ends`() {
        let times = ["08:00:58", "08:01:00", "08:00:59", "08:01:01", "08:00:57", "08:01:02"]
        let read = FactCheck(
            Self.head + Self.fields + times.map { Self.line($0, Self.page, "200 0 0") }.joined(),
            path: "u_ex1.log")
        #expect(read.facts.first?["peak_minute"] == "3")
    }

    @Test func `totals are exact although endings beyond the limit are not told apart`() {
        let lines = (0..<5_000).map { Self.line("08:00:01", Self.page, "500 \($0) 0") }.joined()
        let read = FactCheck(Self.head + Self.fields + lines, path: "u_ex1.log", chunk: 65_536)
        #expect(read.records == 5_000)
        #expect(read.facts.first?["count"] == "5000")
        #expect(read.problems.map(\.code) == [.limitReached])
        #expect(read.facts.count <= 4_100)
    }

    @Test func `hostile lines cost nothing but their bytes`() {
        let text =
            Self.head + Self.fields + String(repeating: "x", count: 200_000) + "\n"
            + String(repeating: " ", count: 70_000) + "\n\0\0\u{7F} - \n"
            + Self.line("08:00:01", Self.page, "200 0 0")
        let read = FactCheck(text, path: "u_ex1.log", chunk: 999)
        #expect(read.records == 1)
        #expect(Set(read.problems.map(\.code)) == [.recordMalformed, .limitReached])
    }
}
