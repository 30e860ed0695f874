internal import CaseModel

/// Fills a remedy's steps and scripts with the packages and servers of a finding.
///
/// Only GUIDs and checked host names are put into scripts: text from a bundle must not become SQL.
struct ScriptFiller {
    let words: SentenceFiller
    /// The version of the Notification Server's product, if anything states it.
    var product: ProductVersion?

    private var packages: [GUID] { words.packages }

    /// More packages than this make a script unreadable; the step says that there are more.
    private static let packagesInScript = 200

    /// The steps that are for the product's version; where it is not known all, each with its condition.
    func fill(_ remedies: [DiagnosisRule.Remedy]) -> [CaseReport.RemedyStep] {
        remedies.filter { remedy in
            guard let product, let versions = remedy.versions else { return true }
            return versions.contains(product)
        }.map(fill)
    }

    /// For which versions a step is, if the product's is not known.
    private func condition(_ remedy: DiagnosisRule.Remedy) -> String {
        guard product == nil, let versions = remedy.versions else { return "" }
        return "Only for versions \(versions.words)."
    }

    func fill(_ remedy: DiagnosisRule.Remedy) -> CaseReport.RemedyStep {
        let sentences = [condition(remedy), remedy.step, omission(from: remedy.script)].filter { !$0.isEmpty }
        return CaseReport.RemedyStep(
            step: sentences.map { closed(words.sentence($0)) }.joined(separator: " "),
            where: words.sentence(remedy.place), risk: remedy.risk, before: words.sentence(remedy.before),
            check: words.sentence(remedy.check), undo: words.sentence(remedy.undo),
            script: script(remedy.script))
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
        let hosts = words.servers.filter(isPlainHost).map { "'\($0)'" }.joined(separator: ", ")
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
}
