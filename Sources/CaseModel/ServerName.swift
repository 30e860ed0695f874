/// The name under which a machine is known, whatever a file calls it: `PS01` for `ps01.example.com`.
///
/// Agents write NetBIOS names, URLs and SQL results full ones. Addresses stay as they are.
package func serverName(_ text: some StringProtocol) -> String? {
    let bytes = Array(text.utf8)
    // Nearly all names are ASCII, and the properties of a byte are known without a table.
    if bytes.allSatisfy({ $0 < 0x80 }) { return plainServerName(bytes) }
    let trimmed = text.drop { $0 == " " || $0 == "\\" || $0 == "[" }
    let label = trimmed.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
    guard !label.isEmpty else { return nil }
    if label.allSatisfy({ $0.isNumber || $0 == "." }) { return String(label) }
    return label.split(separator: ".").first.map { $0.uppercased() }
}

/// The same of a name in ASCII.
private func plainServerName(_ text: [UInt8]) -> String? {
    let dot = UInt8(ascii: ".")
    let trimmed = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "[") }
    let label = trimmed.prefix {
        isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == dot
    }
    guard !label.isEmpty else { return nil }
    if label.allSatisfy({ isDigit($0) || $0 == dot }) { return String(decoding: label, as: UTF8.self) }
    let first = label.drop { $0 == dot }.prefix { $0 != dot }
    return String(decoding: first.map { isLetter($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
