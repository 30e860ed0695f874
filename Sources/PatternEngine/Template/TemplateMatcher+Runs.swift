internal import CaseModel

extension TemplateMatcher {
    /// The value and the end of a typed hole at `start`, or `nil` if no such value stands there.
    mutating func take(
        _ type: HoleType, memo: Int, in message: Span<UInt8>, at start: Int
    ) -> (value: Range<Int>, end: Int)? {
        switch type {
        case .guid, .package, .machine:
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
        case .ws:
            let end = measuredSpaces(in: message, from: start, memo: memo)
            return (start..<end, end)
        case .version, .host, .server, .word, .path, .quoted, .line:
            guard let byteClass = type.byteClass else { return nil }
            let end = measuredRun(of: byteClass, in: message, from: start, memo: memo)
            return end - start >= type.minimumBytes ? (start..<end, end) : nil
        }
    }

    /// The end of a value of `byteClass` at `start`; measured once for the whole run it lies in.
    mutating func measuredRun(
        of byteClass: ByteClass, in message: Span<UInt8>, from start: Int, memo: Int
    ) -> Int {
        remembers = true
        if let known = runs[memo].end(from: start) { return known }
        let leavesDots = byteClass == .version || byteClass == .host
        let remembersPlaces = runs[memo].remembersPlaces
        var position = start
        if !leavesDots, !remembersPlaces {
            // Below C2 nothing ends a run but a byte of another class.
            while position < message.count, message[position] < 0xC2,
                byteClass.contains(message[position])
            {
                position += 1
            }
        }
        var end = position
        while position < message.count, byteClass.contains(message[position]) {
            if remembersPlaces, let known = runs[memo].knownEnd(at: position) {
                if known > position { end = known }
                break
            }
            if isEnd(of: byteClass, in: message, at: position) { break }
            // The full stop of a sentence is no part of a version or host name.
            if !leavesDots || message[position] != UInt8(ascii: ".") { end = position + 1 }
            position += 1
        }
        steps.add(position - start + 1)
        runs[memo].note(start..<position, end: end, in: message.count)
        return end
    }

    /// As `measuredRun`, for white space with no-break spaces in it.
    mutating func measuredSpaces(in message: Span<UInt8>, from start: Int, memo: Int) -> Int {
        remembers = true
        if let known = runs[memo].end(from: start) { return known }
        let end = spacesEnd(in: message, from: start)
        steps.add(end - start + 1)
        runs[memo].note(start..<end, end: end, in: message.count)
        return end
    }
}

/// Whether a space stands at `position`, and what follows is no white space.
@inline(__always)
func isSingleSpace(in message: Span<UInt8>, at position: Int) -> Bool {
    position + 1 < message.count && message[position] == 0x20 && message[position + 1] > 0x20
        && message[position + 1] != 0xC2
}

/// Where white space ends, no-break spaces included.
func spacesEnd(in message: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < message.count {
        if ByteClass.white.contains(message[position]) {
            position += 1
        } else if isNoBreakSpace(in: message, at: position) {
            position += 2
        } else {
            break
        }
    }
    return position
}

/// Whether a character beyond ASCII ends a run: curly quotes where straight ones do, the no-break space
/// where a space does.
@inline(__always)
private func isEnd(of byteClass: ByteClass, in message: Span<UInt8>, at position: Int) -> Bool {
    guard message[position] >= 0xC2 else { return false }
    return isCurlyQuote(in: message, at: position) && !byteClass.contains(UInt8(ascii: "\""))
        || isNoBreakSpace(in: message, at: position) && !byteClass.contains(UInt8(ascii: " "))
}

/// Whether U+00A0 stands at `position` (`C2 A0`).
private func isNoBreakSpace(in message: Span<UInt8>, at position: Int) -> Bool {
    position + 1 < message.count && message[position] == 0xC2 && message[position + 1] == 0xA0
}

/// The end of a quote at `start`: `'` `‘` `’`, or `"` `“` `”`.
func quoteEnd(single: Bool, in message: Span<UInt8>, at start: Int) -> Int? {
    guard start < message.count else { return nil }
    if message[start] == UInt8(ascii: single ? "'" : "\"") { return start + 1 }
    guard isCurlyQuote(in: message, at: start) else { return nil }
    let isSingle = message[start + 2] <= 0x99
    return isSingle == single ? start + 3 : nil
}

/// Whether one of U+2018, U+2019, U+201C, U+201D stands at `position` (`E2 80 98`, `99`, `9C`, `9D`).
private func isCurlyQuote(in message: Span<UInt8>, at position: Int) -> Bool {
    guard position + 2 < message.count, message[position] == 0xE2, message[position + 1] == 0x80 else {
        return false
    }
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
    if position + 1 < message.count, message[position] == UInt8(ascii: "0"),
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
