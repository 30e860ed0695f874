/// Finds what names people and machines in the texts of a report.
///
/// Fields that are names by their key come first; then each text is read for the forms that names have in
/// Windows logs. It errs on the side of hiding: a version that looks like an address is hidden, too.
struct IdentityFinder {
    /// Every name found, with the stand-in that it gets, in order of first appearance.
    var standIns = StandIns()
    /// What is to be replaced: names as they stand in texts. A path is one name with its server.
    var replacements: [(name: String, replacement: String)] = []
    private var registered: Set<String> = []
    private var domains: Set<String> = []
    let forms = NameForms()

    /// Reads a report; with `hidesPackages`, names and GUIDs of packages are found, too.
    ///
    /// - Parameter labels: what people call the customer.
    init(_ report: JSONValue, hidesPackages: Bool, labels: [String] = []) {
        for label in labels { takeLabel(label) }
        report.visitTexts { key, text in self.takeField(key, text) }
        if hidesPackages { report.visitObjects { self.takePackage($0) } }
        report.visitTexts { _, text in self.read(text) }
        // Machines that are only named in full, in a domain that another place gave away.
        report.visitTexts { _, text in self.readFullNames(text) }
    }

    /// Remembers that a text is to be replaced by another.
    mutating func replace(_ name: String, by replacement: String) {
        guard registered.insert(name.lowercased()).inserted else { return }
        replacements.append((name, replacement))
    }
}

extension IdentityFinder {
    private mutating func takeField(_ key: String, _ text: String) {
        switch key {
        case "host", "hosts", "server", "servers": takeHost(text)
        case "member": takeBundle(text)
        default: break
        }
    }

    /// A name that was given by hand. One without three letters, or five letters and digits, would be part of
    /// everything.
    private mutating func takeLabel(_ text: String) {
        let name = text.trimming(\.isWhitespace)
        guard
            name.count(where: \.isLetter) >= 3
                || name.contains(where: \.isLetter) && name.count(where: { $0.isLetter || $0.isNumber }) >= 5
        else { return }
        replace(name, by: standIns.standIn(for: name, .customer))
    }

    /// The container that a member was in: its name is often the customer's.
    private mutating func takeBundle(_ member: String) {
        guard let end = member.firstIndex(of: "!") else { return }
        let name =
            member[..<end].split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
        if name.count > ending.count { replace(name, by: standIns.standIn(for: name, .bundle) + ending) }
    }

    private mutating func takePackage(_ members: [JSONValue.Member]) {
        guard case .string(let guid)? = members.first(where: { $0.key == "guid" })?.value else { return }
        replace(guid, by: standIns.standIn(forGUID: guid))
        let bare = guid.replacing("-", with: "")
        replace(bare, by: standIns.standIn(forGUID: guid).replacing("-", with: ""))
        if case .string(let name)? = members.first(where: { $0.key == "name" })?.value, name.count > 1 {
            replace(name, by: standIns.standIn(for: name, .package))
        }
    }

    /// A machine by its short or full name; addresses are hidden as such.
    mutating func takeHost(_ text: String) {
        let name = text.trimming { $0 == " " || $0 == "." || $0 == "\\" || $0 == "[" || $0 == "]" }
        guard name.contains(where: \.isLetter), !CommonNames.hosts.contains(name.lowercased()) else { return }
        let labels = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard labels.count == 2 else {
            replace(name, by: standIns.standIn(for: name, .host))
            return
        }
        guard let domain = takeDomain(labels[1]) else {
            // What follows the point is no domain, so the whole is the name.
            let isName = !labels[1].contains(where: \.isLetter)
            if isName { replace(name, by: standIns.standIn(for: name, .host)) }
            return
        }
        let host = standIns.standIn(for: labels[0], .host)
        replace(name, by: "\(host).\(domain)")
        if labels[0].contains(where: \.isLetter) { replace(labels[0], by: host) }
    }

    /// A DNS or NetBIOS domain; `nil` for those that are everybody's.
    mutating func takeDomain(_ name: String) -> String? {
        let lower = name.lowercased()
        let isCommon = CommonNames.domains.contains { lower == $0 || lower.hasSuffix(".\($0)") }
        guard !isCommon, name.contains(where: \.isLetter) else { return nil }
        let standIn = standIns.standIn(for: name, .domain)
        replace(name, by: standIn)
        if name.contains(".") { domains.insert(lower) }
        return standIn
    }

    /// A user's account name.
    mutating func takeUser(_ name: String) {
        let name = name.trimming { $0 == "." || $0 == " " || $0 == "$" }
        guard name.utf8.count > 1, name.contains(where: \.isLetter),
            !CommonNames.accounts.contains(name.lowercased())
        else { return }
        replace(name, by: standIns.standIn(for: name, .user))
    }

    /// Any other name that is hidden as it stands.
    mutating func take(_ name: String, _ kind: IdentityKind) {
        replace(name, by: standIns.standIn(for: name, kind))
    }

    /// The stand-in of one folder or file of a path; what every installation has stays.
    mutating func standIn(forPart part: String) -> String {
        if CommonNames.parts.contains(part.lowercased()) || isGUID(part) || part.isEmpty { return part }
        let ending = part.lastIndex(of: ".").map { part[$0...] } ?? ""
        let isEnding =
            (2...5).contains(ending.count) && ending.dropFirst().allSatisfy { $0.isLetter || $0.isNumber }
        return standIns.standIn(for: part, .path) + (isEnding ? String(ending) : "")
    }

    private mutating func readFullNames(_ text: String) {
        let lower = text.lowercased()
        for domain in domains where lower.contains("." + domain) {
            for place in lower.ranges(of: "." + domain) {
                let label = lower[..<place.lowerBound].suffix { $0.isLetter || $0.isNumber || $0 == "-" }
                if !label.isEmpty { takeHost(label + "." + domain) }
            }
        }
    }
}

/// Whether a text is a GUID, with or without braces.
func isGUID(_ text: String) -> Bool {
    let bare = text.drop { $0 == "{" }.prefix { $0 != "}" }
    return bare.utf8.count == 36
        && bare.utf8.enumerated().allSatisfy { index, byte in
            [8, 13, 18, 23].contains(index)
                ? byte == UInt8(ascii: "-") : Character(Unicode.Scalar(byte)).isHexDigit
        }
}

extension StringProtocol {
    /// The text without such characters at its ends.
    func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var text = Substring(self).drop(while: isTrimmed)
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }

    fileprivate func suffix(_ belongs: (Character) -> Bool) -> String {
        var start = endIndex
        while start > startIndex, belongs(self[index(before: start)]) { start = index(before: start) }
        return String(self[start...])
    }
}
