internal import CaseModel

/// Fills a remedy's texts and scripts with the packages and servers of a finding.
///
/// Only GUIDs and checked host names are put into scripts: text from a bundle must not become SQL.
struct ScriptFiller {
    let packages: [GUID]
    let servers: [String]
    let names: [GUID: String?]

    /// More packages than this make a script unreadable; the step says that there are more.
    private static let packagesInScript = 200

    /// A summary with `{packages}` and `{servers}` as a reader would say them.
    func sentence(_ text: String) -> String {
        text.replacing("{packages}", with: packagePhrase).replacing("{servers}", with: serverPhrase)
            .trimmingSuffix { $0.isWhitespace }
    }

    func fill(_ remedy: DiagnosisRule.Remedy) -> CaseReport.RemedyStep {
        let sentences = [remedy.step, omission(from: remedy.script)].filter { !$0.isEmpty }
        return CaseReport.RemedyStep(
            step: sentences.map { closed(sentence($0)) }.joined(separator: " "),
            where: sentence(remedy.place), risk: remedy.risk, before: sentence(remedy.before),
            check: sentence(remedy.check), undo: sentence(remedy.undo), script: script(remedy.script))
    }

    /// A sentence with its full stop.
    private func closed(_ text: String) -> String {
        text.last.map { ".!?".contains($0) } == true ? text : text + "."
    }

    /// Nobody must take a script for the whole when it is not.
    private func omission(from script: String) -> String {
        guard packages.count > ScriptFiller.packagesInScript, script.contains("{package_guids}") else {
            return ""
        }
        return "The script names the first \(ScriptFiller.packagesInScript) of \(packages.count) packages."
    }

    private func script(_ text: String) -> String {
        let guids = packages.prefix(ScriptFiller.packagesInScript).map { "'\($0)'" }.joined(
            separator: ",\n  ")
        let hosts = servers.filter(isPlainHost).map { "'\($0)'" }.joined(separator: ", ")
        return text.replacing("{package_guids}", with: guids.isEmpty ? "'<package GUID>'" : guids)
            .replacing("{first_package}", with: packages.first?.description ?? "<package GUID>")
            .replacing("{server_names}", with: hosts.isEmpty ? "'<server>'" : hosts)
    }

    private func isPlainHost(_ host: String) -> Bool {
        !host.isEmpty
            && host.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
            }
    }

    private var packagePhrase: String {
        switch packages.count {
        case 0: "the packages"
        case 1: "“\(name(packages[0]))”"
        case 2...3: packages.map { "“\(name($0))”" }.joined(separator: ", ")
        default: "\(packages.count) packages"
        }
    }

    private var serverPhrase: String {
        switch servers.count {
        case 0: "the Package Servers"
        case 1...4: servers.joined(separator: ", ")
        default: "\(servers.count) servers"
        }
    }

    private func name(_ guid: GUID) -> String { (names[guid] ?? nil) ?? guid.description }
}

extension String {
    fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }
}
