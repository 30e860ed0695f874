internal import CaseModel

/// Fills the packages and servers of a finding into a text of the packs, as a reader would say them.
///
/// `{servers}` and `{packages}` name a few and count many; `{servers:has|have}` is the word that agrees with their
/// number, so that no text says "PS01 have".
struct SentenceFiller {
    let packages: [GUID]
    let servers: [String]
    let names: [GUID: String?]
    /// On whose machines the effect shows, where none is named.
    var effectOn: Role = .packageServer

    /// More than these are counted and not named: a sentence is no list.
    private static let namedPackages = 3
    private static let namedServers = 4

    /// - Complexity: linear in the text's length.
    func sentence(_ text: String) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let hole = rest[rest.index(after: open)..<close]
            filled += phrase(for: hole).map { opensSentence(filled) ? capitalized($0) : $0 } ?? "{\(hole)}"
            rest = rest[rest.index(after: close)...]
        }
        filled += rest
        return trimmingSpaces(filled)
    }

    /// What stands for a hole; `nil` if it is none of ours.
    private func phrase(for hole: Substring) -> String? {
        let parts = hole.split(separator: ":", maxSplits: 1)
        guard let name = parts.first, let count = counts[String(name)] else { return nil }
        guard parts.count == 2 else { return name == "packages" ? packagePhrase : serverPhrase }
        let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return forms.count == 2 ? agreeing(count, forms[0], forms[1]) : nil
    }

    private var counts: [String: Int] { ["packages": packages.count, "servers": servers.count] }

    private var packagePhrase: String {
        switch packages.count {
        case 0: "the packages"
        case ...SentenceFiller.namedPackages: listed(packages.map { "“\(name($0))”" })
        default: numbered(packages.count, "package")
        }
    }

    private var serverPhrase: String {
        switch servers.count {
        case 0: effectOn == .client ? "the clients" : "the Package Servers"
        case ...SentenceFiller.namedServers: listed(servers)
        default: numbered(servers.count, "server")
        }
    }

    private func name(_ guid: GUID) -> String { (names[guid] ?? nil) ?? guid.description }

    private func opensSentence(_ text: String) -> Bool {
        guard let last = text.last(where: { !$0.isWhitespace }) else { return true }
        return ".!?".contains(last)
    }

    private func capitalized(_ text: String) -> String {
        // A machine's name stays as it is written.
        text.hasPrefix("the ") ? "T" + text.dropFirst() : text
    }

    private func trimmingSpaces(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
