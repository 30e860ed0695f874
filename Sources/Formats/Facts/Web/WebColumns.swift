/// Which field of a web log stands where, as the last `#Fields:` line said.
struct WebColumns {
    var date = -1, time = -1, uri = -1, query = -1, client = -1, server = -1
    var status = -1, substatus = -1, win32 = -1, reason = -1
    /// How many fields a line must have for all of these to be there.
    private(set) var needed = 0

    /// Reads the names behind `#Fields:` (https://www.w3.org/TR/WD-logfile). Names that mean nothing to us
    /// are passed over; http.sys calls the whole address `cs-uri`.
    init(_ names: some StringProtocol) {
        for (index, name) in names.split(separator: " ").enumerated() {
            switch name.lowercased() {
            case "date": date = index
            case "time": time = index
            case "cs-uri-stem": uri = index
            case "cs-uri" where uri < 0: uri = index
            case "cs-uri-query": query = index
            case "c-ip": client = index
            case "s-ip": server = index
            case "sc-status": status = index
            case "sc-substatus": substatus = index
            case "sc-win32-status": win32 = index
            case "s-reason": reason = index
            default: continue
            }
            needed = index + 1
        }
    }

    /// The fields of a log whose header is missing, by their number: what IIS and http.sys write unless
    /// told otherwise.
    static func usual(fields: Int, isErrorLog: Bool) -> WebColumns? {
        let start =
            "date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) "
        let errors = "date time c-ip c-port s-ip s-port cs-version cs-method cs-uri "
        switch (isErrorLog, fields) {
        case (false, 14): return WebColumns(start + "sc-status sc-substatus sc-win32-status time-taken")
        case (false, 15):
            return WebColumns(start + "cs(Referer) sc-status sc-substatus sc-win32-status time-taken")
        case (true, 13): return WebColumns(errors + "sc-status s-siteid s-reason s-queuename")
        case (true, 14): return WebColumns(errors + "streamid sc-status s-siteid s-reason s-queuename")
        default: return nil
        }
    }
}
