internal import CaseModel

extension TemplateMatcher {
    /// The value and the end of a typed hole at `start`, or `nil` if no such value stands there.
    mutating func take(
        _ type: HoleType, memo: Int, in message: Span<UInt8>, at start: Int
    ) -> (value: Range<Int>, end: Int)? {
        switch type {
        case .guid, .package:
            return guid(in: message, at: start)
        case .code:
            guard let end = codeEnd(in: message, at: start) else { return nil }
            return (start..<end, end)
        case .number:
            let sign = start < message.count && isSign(message[start]) ? 1 : 0
            let end = measuredRun(of: .digit, in: message, from: start + sign, memo: memo)
            return end > start + sign ? (start..<end, end) : nil
        case .text:
            return nil
        case .version, .host, .server, .word, .path, .quoted, .line, .ws:
            guard let byteClass = type.byteClass else { return nil }
            var end = measuredRun(of: byteClass, in: message, from: start, memo: memo)
            if type == .version || type == .host || type == .server { end = trimmedDots(message, start, end) }
            return end - start >= type.minimumBytes ? (start..<end, end) : nil
        }
    }

    /// The end of the run of `byteClass` that `start` lies in; measured once for the whole run.
    mutating func measuredRun(
        of byteClass: ByteClass, in message: Span<UInt8>, from start: Int, memo: Int
    ) -> Int {
        if runs[memo].contains(start) { return runs[memo].upperBound }
        let end = runEnd(of: byteClass, in: message, from: start)
        runs[memo] = start..<end
        return end
    }

    /// As `measuredRun`, for white space with no-break spaces in it.
    mutating func measuredSpaces(in message: Span<UInt8>, from start: Int, memo: Int) -> Int {
        if runs[memo].contains(start) { return runs[memo].upperBound }
        var end = runEnd(of: .white, in: message, from: start)
        while end + 1 < message.count, message[end] == 0xC2, message[end + 1] == 0xA0 {
            end = runEnd(of: .white, in: message, from: end + 2)
        }
        runs[memo] = start..<end
        return end
    }
}

/// Where a run of bytes of a class ends; curly quotes end what straight quotes end.
func runEnd(of byteClass: ByteClass, in message: Span<UInt8>, from start: Int) -> Int {
    var position = start
    let stopsAtQuotes = !byteClass.contains(UInt8(ascii: "\""))
    while position < message.count, byteClass.contains(message[position]) {
        if stopsAtQuotes, message[position] == 0xE2, isCurlyQuote(in: message, at: position) { break }
        position += 1
    }
    return position
}

/// The end of a quote at `start`: `'` `‘` `’`, or `"` `“` `”`.
func quoteEnd(single: Bool, in message: Span<UInt8>, at start: Int) -> Int? {
    guard start < message.count else { return nil }
    if message[start] == UInt8(ascii: single ? "'" : "\"") { return start + 1 }
    guard message[start] == 0xE2, isCurlyQuote(in: message, at: start) else { return nil }
    let isSingle = message[start + 2] <= 0x99
    return isSingle == single ? start + 3 : nil
}

/// Whether one of U+2018, U+2019, U+201C, U+201D stands at `position` (`E2 80 98`, `99`, `9C`, `9D`).
private func isCurlyQuote(in message: Span<UInt8>, at position: Int) -> Bool {
    guard position + 2 < message.count, message[position + 1] == 0x80 else { return false }
    let last = message[position + 2]
    return last == 0x98 || last == 0x99 || last == 0x9C || last == 0x9D
}

/// A GUID with or without braces; the value is the 36 characters.
private func guid(in message: Span<UInt8>, at start: Int) -> (value: Range<Int>, end: Int)? {
    let brace = start < message.count && message[start] == UInt8(ascii: "{") ? 1 : 0
    guard GUID(message, at: start + brace) != nil else { return nil }
    let end = start + brace + GUID.length
    let isClosed = brace == 1 && end < message.count && message[end] == UInt8(ascii: "}")
    return (start + brace..<end, isClosed ? end + 1 : end)
}

/// An error code: `-2147467259`, `1789` or `0x80004005`; at most 11 or 10 characters.
private func codeEnd(in message: Span<UInt8>, at start: Int) -> Int? {
    var position = start
    if position + 2 < message.count, message[position] == UInt8(ascii: "0"),
        folded(message[position + 1]) == UInt8(ascii: "x")
    {
        position += 2
        let digits = position
        while position < message.count, position < digits + 16, hexValue(of: message[position]) < 16 {
            position += 1
        }
        return position > digits ? position : nil
    }
    if position < message.count, isSign(message[position]) { position += 1 }
    let digits = position
    while position < message.count, position < digits + 11, ByteClass.digit.contains(message[position]) {
        position += 1
    }
    return position > digits ? position : nil
}

private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }

/// Leaves the full stop of a sentence out of a version or host name.
private func trimmedDots(_ message: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, message[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end
}
