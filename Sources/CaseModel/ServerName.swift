/// The name under which a machine is known, whatever a file calls it: `PS01` for `ps01.example.com`.
///
/// Agents write NetBIOS names, URLs and SQL results full ones. Addresses stay as they are.
package func serverName(_ text: some StringProtocol) -> String? {
    let trimmed = text.drop { $0 == " " || $0 == "\\" || $0 == "[" }
    let label = trimmed.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
    guard !label.isEmpty else { return nil }
    if label.allSatisfy({ $0.isNumber || $0 == "." }) { return String(label) }
    return label.split(separator: ".").first.map { $0.uppercased() }
}
