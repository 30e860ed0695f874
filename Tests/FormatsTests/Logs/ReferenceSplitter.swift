import CaseModel
import Formats

/// The rules of `EventLogSplitter`, written for legibility alone: the whole text, no limit, one byte
/// at a time. What the splitter does is compared with it over mutated logs.
struct ReferenceSplitter {
    private let text: [UInt8]
    private var place = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func records() -> [SplitRecord] {
        var records: [SplitRecord] = []
        while let record = next() { records.append(SplitRecord(record, text.span)) }
        return records
    }

    private mutating func next() -> EventRecord? {
        skipSpace()
        var start = place
        var flaws: EventRecord.Flaws = .tornStart
        while place < text.count {
            if isStartTag(place) { return record() }
            if sees("<![CDATA[") { return orphan(from: start) }
            if sees("]]><![CDATA[") {
                place += 12
                flaws.insert(.splitCDATA)
            } else if sees("]]>") || closeTag() != nil {
                let message = start..<place
                let isRecord = !message.isEmpty && (sees("]]>") || text[start] != UInt8(ascii: "<"))
                if let end = closeTag() { place = end } else { place += 3; skipCloseTag() }
                if isRecord { return event(start, message, flaws) }
                skipSpace()
                start = place
                flaws = .tornStart
            } else {
                place += 1
            }
        }
        return nil
    }

    private mutating func orphan(from start: Int) -> EventRecord {
        let before = text[start..<place].reversed().drop(while: isSpace)
        let isTorn = before.count > 1 && before.first == UInt8(ascii: ">") && text[start] != UInt8(ascii: "<")
        return cdata(isTorn ? start : place, event(0, 0..<0, isTorn ? .tornStart : .orphan))
    }

    private mutating func record() -> EventRecord {
        let start = place
        var record = event(0, 0..<0, [])
        place += 6
        while place < text.count {
            skipSpace()
            if sees(">") { place += 1; return body(start, record) }
            if sees("/>") { place += 2; return event(start, place..<place, [], record) }
            if sees("<") || !attribute(&record) {
                if place >= text.count { break }
                record.flaws.insert(.tornStart)
                return body(start, record)
            }
        }
        place = text.count
        return event(start, place..<place, .tornEnd, record)
    }

    /// False if the tag is torn in the attribute.
    private mutating func attribute(_ record: inout EventRecord) -> Bool {
        guard place < text.count else { return true }
        let nameStart = place
        while place < text.count, !isSpace(text[place]), !"=></'\"".utf8.contains(text[place]) { place += 1 }
        let name = String(decoding: text[nameStart..<place], as: UTF8.self).lowercased()
        skipSpace()
        guard sees("=") else {
            if name.isEmpty, place < text.count { place += 1 }
            return true
        }
        place += 1
        skipSpace()
        guard sees("'") || sees("\"") else {
            while place < text.count, !isSpace(text[place]), !sees(">"), !sees("<") { place += 1 }
            return true
        }
        let quote = text[place]
        place += 1
        let value = place
        while place < text.count, text[place] != quote {
            if sees("\n") || isStartTag(place) { return false }
            place += 1
        }
        guard place < text.count else { return true }
        store(name, ByteRange(value..<place), &record)
        place += 1
        return true
    }

    private func store(_ name: String, _ value: ByteRange, _ record: inout EventRecord) {
        // Nine letters and more are told by their number and the last eight.
        switch name.utf8.count > 8 ? "\(name.utf8.count)\(name.suffix(8))" : name {
        case "date": record.date = value
        case "severity":
            let text = text.span.text(value).lowercased()
            let words: [Character: UInt8] = ["e": 1, "w": 2, "i": 4, "t": 8, "v": 16]
            record.severity = UInt8(clamping: Int(text.prefix { $0.isNumber }) ?? 0)
            if let word = text.first.flatMap({ words[$0] }) { record.severity = word }
        case "hostname": record.host = value
        case "source": record.source = value
        case "module": record.module = value
        case "process", "11cessname": record.process = value
        case "pid", "9rocessid": record.processID = value
        case "thread", "threadid": record.thread = value
        case "9ickcount": record.tickCount = value
        default: break
        }
    }

    private mutating func body(_ start: Int, _ record: EventRecord) -> EventRecord {
        let message = place
        skipSpace()
        if sees("<![CDATA[") { return cdata(start, record) }
        while place < text.count {
            if let end = closeTag() {
                let range = message..<place
                place = end
                return event(start, range, [], record)
            }
            if isStartTag(place) || sees("<![CDATA[") { break }
            place += 1
        }
        return event(start, message..<place, .tornEnd, record)
    }

    private mutating func cdata(_ start: Int, _ record: EventRecord) -> EventRecord {
        place += 9
        let message = place
        var flaws: EventRecord.Flaws = []
        while place < text.count {
            if sees("]]><![CDATA[") {
                flaws.insert(.splitCDATA)
                place += 12
            } else if sees("]]>") {
                let range = message..<place
                place += 3
                skipCloseTag()
                return event(start, range, flaws, record)
            } else if sees("\n"), isStartTag(place + 1) {
                break
            } else {
                place += 1
            }
        }
        return event(start, message..<place, flaws.union(.tornEnd), record)
    }

    private func event(
        _ start: Int, _ message: Range<Int>, _ flaws: EventRecord.Flaws, _ record: EventRecord? = nil
    ) -> EventRecord {
        var result = record ?? EventRecord(bytes: .none, message: .none)
        result.bytes = ByteRange(start..<max(start, place))
        result.message = ByteRange(message)
        result.flaws.formUnion(flaws)
        return result
    }

    private mutating func skipSpace() {
        while place < text.count, isSpace(text[place]) { place += 1 }
    }

    private mutating func skipCloseTag() {
        let start = place
        while place < min(text.count, start + 64), isSpace(text[place]) { place += 1 }
        place = closeTag() ?? start
    }

    private func closeTag() -> Int? {
        guard sees("</event") else { return nil }
        let behind = text[(place + 7)...].drop(while: isSpace)
        return behind.first == UInt8(ascii: ">") ? behind.startIndex + 1 : nil
    }

    private func isStartTag(_ offset: Int) -> Bool {
        text[min(offset, text.count)...].starts(with: "<event".utf8)
            && offset + 6 < text.count && isSpace(text[offset + 6])
    }

    private func sees(_ word: String) -> Bool { text[min(place, text.count)...].starts(with: word.utf8) }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
}
