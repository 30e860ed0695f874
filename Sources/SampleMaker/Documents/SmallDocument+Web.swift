extension SmallDocument {
    /// An access log of IIS with clients by their addresses.
    package static func accessLog(of requests: [(at: Moment, client: String, stem: String, status: String)])
        -> String
    {
        let head =
            "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: 2026-03-02 00:00:06\r\n"
            + "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent)"
            + " sc-status sc-substatus sc-win32-status time-taken\r\n"
        return requests.reduce(into: head) { text, request in
            text +=
                "\(day(request.at)) 192.0.2.10 GET \(request.stem) - 80 - \(request.client) Altiris+Agent \(request.status) 15\r\n"
        }
    }

    /// An error log of HTTP.SYS.
    package static func errorLog(
        _ lines: [(at: Moment, client: String, page: String, status: String, reason: String)]
    ) -> String {
        let head =
            "#Software: Microsoft HTTP API 2.0\r\n#Version: 1.0\r\n#Date: 2026-03-02 03:30:00\r\n"
            + "#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri streamid sc-status s-siteid s-reason s-queuename\r\n"
        return lines.reduce(into: head) { text, line in
            text +=
                "\(day(line.at)) \(line.client) 51234 192.0.2.10 80 HTTP/1.1 GET /Altiris/NS/Agent/\(line.page).aspx - \(line.status) 1 \(line.reason) DefaultAppPool\r\n"
        }
    }

    /// `dir /s` of folders with files of a size and a time.
    package static func listing(_ folders: [(path: String, files: [(name: String, size: Int, at: Moment)])])
        -> String
    {
        var text = " Volume in drive C has no label.\r\n Volume Serial Number is 0A1B-2C3D\r\n\r\n"
        for folder in folders {
            text += " Directory of \(folder.path)\r\n\r\n"
            for file in folder.files {
                let stamp = Stamp.unitedStates.text(file.at).split(separator: " ")
                let day = stamp[0].split(separator: "/").map { $0.count < 2 ? "0" + $0 : String($0) }
                let time = stamp[1].split(separator: ":").map { $0.count < 2 ? "0" + $0 : String($0) }
                let size =
                    String(repeating: " ", count: max(0, 17 - grouped(file.size).count)) + grouped(file.size)
                text +=
                    "\(day[0])/\(day[1])/\(day[2])  \(time[0]):\(time[1]) \(stamp[2])\(size) \(file.name)\r\n"
            }
            let total = folder.files.map(\.size).reduce(0, +)
            text += "              \(folder.files.count) File(s)  \(grouped(total)) bytes\r\n\r\n"
        }
        return text
    }

    /// `UrgentList.xml`; only its name and purpose are public, the layout is assumed.
    package static func urgentList(_ packages: [SoftwarePackage]) -> String {
        "<?xml version=\"1.0\"?>\r\n<UrgentList>\r\n"
            + packages.map { "  <Package id=\"\($0.identifier.braced)\" />\r\n" }.joined()
            + "</UrgentList>\r\n"
    }

    private static func day(_ moment: Moment) -> String {
        Stamp.document.text(moment).replacing("T", with: " ").replacing("Z", with: "")
    }

    /// Digits in groups of three.
    private static func grouped(_ number: Int) -> String {
        var digits = Substring(decimal(number))
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}
