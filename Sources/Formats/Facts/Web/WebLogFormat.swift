internal import CaseModel

/// An access log of IIS, or an error log of http.sys: condensed into counts by page, ending and hour.
///
/// Such logs reach gigabytes, and one line says little: how many, how fast, from how many, how they ended is what
/// counts. The meaning of fields is read anew at each `#Fields:` line; times are UTC
/// (https://www.w3.org/TR/WD-logfile).
struct WebLogFormat: LineFormat {
    /// Endings that are told apart; beyond, a request counts by its status alone.
    static let groupLimit = 4_096
    /// Cells of group and hour: a month of a busy server by the hour.
    static let hourLimit = 40_000
    /// Facts made of one log.
    static let factLimit = 2_000

    private let origin: FactOrigin
    private var columns: WebColumns?
    private var hasHeader = false
    private var fields = WebFields()
    private var pages = WebPages()
    private var reasons: [String] = [""]
    private var reasonIDs: [UInt64: Int] = [:]
    private var groups: [WebGroup] = []
    private var groupIDs: [WebEnding: Int] = [:]
    private var sums: [WebGroup?] = []
    private var clock = WebClock()
    private var hourCells = 0
    private var times = WebTimes()
    private var requests: Int64 = 0
    private var torn: Int64 = 0

    init(_ origin: FactOrigin) { self.origin = origin }

    var records: Int64? { requests }

    mutating func take(_ line: Span<UInt8>, at place: LinePlace, emit: (Fact) -> Void) {
        guard line.count > 0 else { return }
        if line[0] == UInt8(ascii: "#") { return takeDirective(line) }
        fields.split(line)
        if columns == nil, !hasHeader {
            columns = .usual(fields: fields.count, isErrorLog: origin.recognition.kind == .httperrLog)
        }
        guard let columns, fields.count >= columns.needed else { return torn += 1 }
        requests += 1
        count(line, columns, place)
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        for fact in facts() { emit(fact) }
        return problems
    }
}

extension WebLogFormat {
    private mutating func takeDirective(_ line: Span<UInt8>) {
        let text = line.extracting(first: 4_096).text
        guard text.lowercased().hasPrefix("#fields:") else { return }
        columns = WebColumns(text.dropFirst("#fields:".count))
        hasHeader = true
    }

    private mutating func count(_ line: Span<UInt8>, _ columns: WebColumns, _ place: LinePlace) {
        let page = fields.range(columns.uri, in: line).map { pages.page(line, $0) } ?? 0
        let minute = clock.minute(
            line, fields.range(columns.date, in: line), fields.range(columns.time, in: line))
        let address = fields.range(columns.client, in: line)
        let client = address.map { line.fingerprint($0) }
        var ending = WebEnding(page: page)
        ending.reason = reason(line, columns)
        ending.status = min(fields.number(columns.status, in: line), 999)
        ending.substatus = fields.number(columns.substatus, in: line)
        ending.win32 = fields.number(columns.win32, in: line)
        ending.isOwn =
            client != nil && client == fields.range(columns.server, in: line).map { line.fingerprint($0) }
        if ending.status >= 400, let uri = fields.range(columns.uri, in: line) {
            ending.package = package(line, uri)
        }
        let group = index(of: ending, line, place)
        let isNew = groups[group].note(minute: minute, client: client, keepsHour: hourCells < Self.hourLimit)
        if isNew { hourCells += 1 }
        noteSum(page, minute, client, line, place)
        if let minute, let address, WebTimes.isTimed(pages.names[page]) {
            let second = minute * 60 + WebClock.second(line, fields.range(columns.time, in: line))
            let query = fields.range(columns.query, in: line)
            times.note(page: page, at: second, line, client: address, query: query, place)
        }
    }

    private mutating func noteSum(
        _ page: Int, _ minute: Int64?, _ client: UInt64?, _ line: Span<UInt8>, _ place: LinePlace
    ) {
        while sums.count <= page { sums.append(nil) }
        if sums[page] == nil { sums[page] = WebGroup(place, line) }
        _ = sums[page]?.note(minute: minute, client: client, keepsHour: false)
    }

    private mutating func index(of ending: WebEnding, _ line: Span<UInt8>, _ place: LinePlace) -> Int {
        if let index = groupIDs[ending] { return index }
        var ending = ending
        if groups.count >= Self.groupLimit {
            ending = WebEnding(page: 0, status: ending.status)
            if let index = groupIDs[ending] { return index }
        }
        groups.append(WebGroup(place, line))
        groupIDs[ending] = groups.count - 1
        return groups.count - 1
    }

    private mutating func reason(_ line: Span<UInt8>, _ columns: WebColumns) -> Int {
        guard let range = fields.range(columns.reason, in: line) else { return 0 }
        let mark = line.fingerprint(range)
        if let id = reasonIDs[mark] { return id }
        // http.sys knows some fifty reasons.
        guard reasons.count < 256, range.count < 100 else { return 0 }
        reasons.append(line.extracting(range).text)
        reasonIDs[mark] = reasons.count - 1
        return reasons.count - 1
    }

    private func package(_ line: Span<UInt8>, _ uri: Range<Int>) -> GUID? {
        guard uri.count >= GUID.length else { return nil }
        for start in uri.lowerBound...(uri.upperBound - GUID.length) {
            if let guid = GUID(line, at: start) { return guid }
        }
        return nil
    }

    private var problems: [Problem] {
        var found: [Problem] = []
        if torn > 0 {
            found.append(
                Problem(
                    member: origin.info.path, code: .recordMalformed,
                    message:
                        "\(torn) lines have fewer fields than the log's header names; they were not counted.")
            )
        }
        if groups.count >= Self.groupLimit || hourCells >= Self.hourLimit {
            found.append(
                Problem(
                    member: origin.info.path, code: .limitReached,
                    message:
                        "Requests ended in more ways, or over more hours, than are told apart; all were counted, some by status alone."
                ))
        }
        return found
    }
}

extension WebLogFormat {
    private func facts() -> [Fact] {
        let totals = sums.indices.compactMap { page in sums[page].map { total(page, $0) } }
        let ordered = groupIDs.sorted { left, right in
            let (first, second) = (groups[left.value].count, groups[right.value].count)
            return first != second ? first > second : left.key < right.key
        }
        let kept = ordered.prefix(Self.factLimit)
        let endings = kept.map { fact($0.key, groups[$0.value]) }
        let told = kept.filter { isTold($0.key) }.sorted { $0.key < $1.key }
        let hours = told.flatMap { self.hours($0.key, groups[$0.value]) }
        return totals + endings + hours.prefix(Self.factLimit) + times.facts(pages.names)
    }

    /// What is worth telling by the hour: the agents' pages, and whatever failed.
    private func isTold(_ ending: WebEnding) -> Bool {
        ending.status >= 400 || ending.reason > 0 || !["other", "console"].contains(pages.names[ending.page])
    }

    /// All requests for a page, however they ended.
    private func total(_ page: Int, _ group: WebGroup) -> Fact {
        fact(group, page: page, [])
    }

    private func fact(_ ending: WebEnding, _ group: WebGroup) -> Fact {
        var fact = fact(group, page: ending.page, self.ending(ending))
        fact.package = ending.package
        return fact
    }

    private func ending(_ ending: WebEnding) -> [(String, String?)] {
        [
            ("status", String(ending.status)),
            ("substatus", ending.substatus > 0 ? String(ending.substatus) : nil),
            ("win32", ending.win32 > 0 ? String(ending.win32) : nil),
            ("reason", ending.reason > 0 ? reasons[ending.reason] : nil),
            ("client", ending.isOwn ? "self" : nil),
        ]
    }

    private func fact(_ group: WebGroup, page: Int, _ ending: [(String, String?)]) -> Fact {
        let pairs: [(String, String?)] =
            [("page", pages.names[page])] + ending + [
                ("count", String(group.count)), ("clients", String(group.clients.count)),
                ("first", group.first.map(WebClock.text)), ("last", group.last.map(WebClock.text)),
                ("peak_minute", String(group.peak)),
                ("share", String(requests > 0 ? group.count * 100 / requests : 0)),
            ]
        return Fact(
            .webRequests, server: server(of: page),
            fields: pairs.compactMap { name, value in value.map { Fact.Field(name, $0) } },
            line: group.place.line, offset: group.place.offset, text: told(group, pages.names[page], ending))
    }

    /// The machine whose log it is, if that may be a Package Server: only the Notification Server has pages
    /// for agents, and what goes wrong there concerns everybody.
    private func server(of page: Int) -> String? {
        let isOfServer =
            origin.recognition.role == .notificationServer || pages.names[page] != "package-files"
        return isOfServer ? nil : origin.recognition.host
    }

    /// The numbers in words, and the first request.
    private func told(_ group: WebGroup, _ page: String, _ ending: [(String, String?)]) -> String {
        let how = ending.compactMap { name, value in value.map { "\(name) \($0)" } }.joined(separator: ", ")
        let rate = "up to \(group.peak) a minute from \(group.clients.count) clients"
        return "\(group.count) requests for \(page)\(how.isEmpty ? "" : " (\(how))"), \(rate):\n\(group.text)"
    }

    private func hours(_ ending: WebEnding, _ group: WebGroup) -> [Fact] {
        group.hours.sorted { $0.key < $1.key }.map { hour, count in
            let pairs: [(String, String?)] =
                [("page", pages.names[ending.page])] + self.ending(ending).dropLast() + [
                    ("hour", WebClock.text(hour * 60)), ("count", String(count)),
                ]
            return Fact(
                .webHour, package: ending.package, server: server(of: ending.page),
                fields: pairs.compactMap { name, value in value.map { Fact.Field(name, $0) } },
                line: group.place.line, offset: group.place.offset, text: group.text)
        }
    }
}
