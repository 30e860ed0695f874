/// Logs of a web server: what IIS served, and what http.sys could not pass on.
package enum WebLog {
    /// One request.
    package struct Request: Sendable {
        package var at: Moment
        package var client: String
        package var stem: String
        /// Status, substatus and Win32 code; or the reason that http.sys gives.
        package var ending: String
    }

    /// An access log; newer than the one of `SmallDocument`, with the field for the referring page.
    package static func access(_ requests: [Request]) -> String {
        let head =
            "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: 2026-03-02 00:00:00\r\n"
            + "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip"
            + " cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\r\n"
        return requests.reduce(head) {
            $0
                + "\(stamp($1.at)) 192.0.2.10 GET \($1.stem) - 80 - \($1.client) Altiris+Agent - \($1.ending) 31\r\n"
        }
    }

    /// An error log of http.sys.
    package static func errors(_ requests: [Request]) -> String {
        let head =
            "#Software: Microsoft HTTP API 2.0\r\n#Version: 1.0\r\n#Date: 2026-03-02 00:00:00\r\n"
            + "#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid"
            + " s-reason s-queuename\r\n"
        return requests.reduce(head) {
            $0 + "\(stamp($1.at)) \($1.client) 51200 192.0.2.10 80 HTTP/1.1 POST \($1.stem) \($1.ending)\r\n"
        }
    }

    private static func stamp(_ moment: Moment) -> String {
        Stamp.document.text(moment).replacing("T", with: " ").replacing("Z", with: "")
    }
}
