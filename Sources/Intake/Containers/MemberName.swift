/// `name` without anything that leads elsewhere: relative, without `..` or control characters, with `/`
/// between its parts, at most `limit` bytes.
package func harmlessName(_ name: String, limit: Int) -> String {
    MemberName(Array(name.utf8), limit: limit).path
}

/// The name of a member as an archive states it, made harmless: relative, without `..`, NUL or control
/// characters, with `/` between its parts.
///
/// Nothing is ever written under such a name; it is made harmless for everything that shows or compares
/// paths.
struct MemberName: Equatable {
    let path: String
    /// Whether the stated name was such that somebody may have meant harm.
    let isSuspicious: Bool

    init(_ bytes: [UInt8], limit: Int) {
        var suspicious = bytes.count > limit
        let stated = MemberName.decoded(Array(bytes.prefix(limit)))
        // Split by bytes: a combining mark behind a slash would hide it from a split by characters.
        let parts = stated.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
        suspicious = suspicious || stated.hasPrefix("/") || stated.isEmpty
        var kept: [String] = []
        for part in parts where part != "." {
            let harmless = MemberName.harmless(part, isFirst: kept.isEmpty)
            suspicious = suspicious || harmless != part
            kept.append(harmless)
        }
        path = kept.isEmpty ? "unnamed" : kept.joined(separator: "/")
        isSuspicious = suspicious || kept.isEmpty
    }

    private static func harmless(_ part: Substring, isFirst: Bool) -> String {
        if part == ".." { return "_" }
        if isFirst, part.utf8.count == 2, part.utf8.last == UInt8(ascii: ":") { return part.prefix(1) + "_" }
        guard part.unicodeScalars.contains(where: isControl) else { return String(part) }
        return String(String.UnicodeScalarView(part.unicodeScalars.map { isControl($0) ? "_" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }

    /// UTF-8 if it is that, else code page 437, in which zip names stand that say nothing else
    /// (APPNOTE, appendix D). Windows' backslashes become slashes.
    private static func decoded(_ bytes: [UInt8]) -> String {
        let text = String(validating: bytes, as: UTF8.self) ?? codePage437(bytes)
        return text.utf8.contains(UInt8(ascii: "\\")) ? text.replacing("\\", with: "/") : text
    }

    private static func codePage437(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]) }
        return String(text)
    }

    private static let upperHalf = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
