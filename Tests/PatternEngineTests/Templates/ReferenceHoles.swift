/// What each type of hole takes, as `Patterns/README.md` describes it; part of `ReferenceMatcher`.
struct ReferenceHoles {
    let message: [UInt8]

    init(_ message: [UInt8]) { self.message = message }

    func take(_ type: String, at start: Int) -> (value: Range<Int>, end: Int)? {
        switch type {
        case "guid", "package": guid(start)
        case "number": signed(start, atMost: .max)
        case "code": code(start)
        case "ws": (start..<spacesEnd(start), spacesEnd(start))
        case "version": name(start, "0123456789.")
        case "host", "server": name(start, letters + "0123456789-._")
        case "word": run(start, butNot: "'\"‘’“”<>()[]{},; \t\r\n\u{B}\u{C}\u{A0}", least: 1)
        case "path": run(start, butNot: "'\"‘’“”<>|*?\r\n", least: 1)
        case "quoted": run(start, butNot: "'\"‘’“”\r\n", least: 0)
        default: nil
        }
    }

    func spacesEnd(_ start: Int) -> Int {
        var end = start
        while let next = [" ", "\t", "\r", "\n", "\u{B}", "\u{C}", "\u{A0}"].first(where: { stands($0, end) })
        {
            end += next.utf8.count
        }
        return end
    }

    private let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

    private func stands(_ text: String, _ place: Int) -> Bool {
        message.dropFirst(place).starts(with: text.utf8)
    }

    private func run(_ start: Int, butNot ends: String, least: Int) -> (value: Range<Int>, end: Int)? {
        var end = start
        // Character by character, lest CR LF count as one.
        let scalars = ends.unicodeScalars.map { String($0) }
        while end < message.count, !scalars.contains(where: { stands($0, end) }) { end += 1 }
        return end - start >= least ? (start..<end, end) : nil
    }

    private func name(_ start: Int, _ allowed: String) -> (value: Range<Int>, end: Int)? {
        var end = start
        while end < message.count, allowed.utf8.contains(message[end]) { end += 1 }
        while end > start, message[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return end > start ? (start..<end, end) : nil
    }

    private func signed(_ start: Int, atMost digits: Int) -> (value: Range<Int>, end: Int)? {
        let first = stands("+", start) || stands("-", start) ? start + 1 : start
        let count = message.dropFirst(first).prefix { (0x30...0x39).contains($0) }.count
        return count > 0 ? (start..<first + min(count, digits), first + min(count, digits)) : nil
    }

    private func code(_ start: Int) -> (value: Range<Int>, end: Int)? {
        guard stands("0x", start) || stands("0X", start) else { return signed(start, atMost: 11) }
        let count = message.dropFirst(start + 2).prefix { isHexadecimal($0) }.count
        return count > 0 ? (start..<start + 2 + min(count, 16), start + 2 + min(count, 16)) : nil
    }

    private func guid(_ start: Int) -> (value: Range<Int>, end: Int)? {
        let first = stands("{", start) ? start + 1 : start
        let form = Array("00000000-0000-0000-0000-000000000000".utf8)
        let text = Array(message.dropFirst(first).prefix(form.count))
        let isGUID = zip(text, form).allSatisfy { $1 == 0x2D ? $0 == 0x2D : isHexadecimal($0) }
        guard text.count == form.count, isGUID else { return nil }
        let end = first + form.count
        return (first..<end, first > start && stands("}", end) ? end + 1 : end)
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool { "0123456789abcdefABCDEF".utf8.contains(byte) }
}
