extension IdentityFinder {
    /// Reads one text for the forms that names have in logs.
    mutating func read(_ text: String) {
        if text.contains("\\") {
            for match in text.matches(of: forms.share) {
                takeShare(match.output.0, match.output.2, match.output.3)
            }
            for match in text.matches(of: forms.profile) { takeProfile(match.output.0, match.output.1) }
            for match in text.matches(of: forms.account) { takeAccount(match.output.1, match.output.2) }
        }
        if text.contains("/") {
            for match in text.matches(of: forms.home) { takeUser(String(match.output.1)) }
            for match in text.matches(of: forms.link) { takeLink(match.output.1, match.output.2) }
        }
        if text.contains("@") {
            for match in text.matches(of: forms.mail) {
                takeMail(match.output.0, match.output.1, match.output.2)
            }
        }
        if NameForms.mayStateUser(text) {
            for match in text.matches(of: forms.statedUser) { takeStatedUser(match.output.1, match.output.2) }
        }
        for match in text.matches(of: forms.statedHost) where match.output.1.utf8.count > 3 {
            takeHost(String(match.output.1))
        }
        if text.contains(".") {
            for match in text.matches(of: forms.fullName) { takeFullName(match.output) }
        }
        takeAddresses(text)
    }
}

extension IdentityFinder {
    /// `\\server\share\folder\file`: one name, each of its parts with a stand-in of its own.
    private mutating func takeShare(_ whole: Substring, _ server: Substring, _ rest: Substring) {
        let isMachine = server != "." && server != "?" && server != "localhost"
        if isMachine { takeServer(server) }
        let path = whole.trimming { ".,;:)]}".contains($0) }
        let parts = path.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
        guard isMachine, parts.contains(where: { !$0.isEmpty && $0 != server }) else { return }
        let hidden = parts.map { part in
            part == server ? hostStandIn(String(server)) : standIn(forPart: part)
        }
        let replacement = hidden.joined(separator: "\\")
        if replacement != path { replace(path, by: replacement) }
    }

    private mutating func takeServer(_ server: Substring) {
        if isAddress(server) { take(String(server), .address) } else { takeHost(String(server)) }
    }

    private func hostStandIn(_ server: String) -> String {
        replacements.first { $0.name.lowercased() == server.lowercased() }?.replacement ?? server
    }

    /// `C:\Users\anna\Desktop\file`: the name everywhere, and what lies below it.
    private mutating func takeProfile(_ whole: Substring, _ name: Substring) {
        guard !CommonNames.accounts.contains(name.lowercased()) else { return }
        takeUser(String(name))
        let path = whole.trimming { ".,;:)]}".contains($0) }
        var parts = path.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
        guard let place = parts.firstIndex(where: { $0 == name }) else { return }
        parts[place] = standIns.standIn(for: String(name), .user)
        for index in parts.indices where index > place { parts[index] = standIn(forPart: parts[index]) }
        replace(path, by: parts.joined(separator: "\\"))
    }

    /// `DOMAIN\user`, which a relative path resembles: taken if the domain is written as domains are.
    private mutating func takeAccount(_ domain: Substring, _ user: Substring) {
        let isAuthority = CommonNames.authorities.contains(domain.lowercased())
        let isWritten = domain.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
        guard !isAuthority, isWritten, domain.utf8.count > 1 else { return }
        if !CommonNames.accounts.contains(domain.lowercased()) { _ = takeDomain(String(domain)) }
        if user.hasSuffix("$") { takeHost(String(user.dropLast())) } else { takeUser(String(user)) }
    }

    private mutating func takeStatedUser(_ domain: Substring?, _ user: Substring) {
        if let domain, !CommonNames.authorities.contains(domain.lowercased()) {
            _ = takeDomain(String(domain))
        }
        takeUser(String(user))
    }

    private mutating func takeLink(_ user: Substring?, _ host: Substring) {
        if let user { takeUser(String(user.prefix { $0 != ":" && $0 != "@" })) }
        takeServer(host)
    }

    private mutating func takeMail(_ whole: Substring, _ user: Substring, _ domain: Substring) {
        guard takeDomain(String(domain)) != nil else { return }
        take(String(whole), .mail)
        // `info` is a word; `anna.berg` is somebody wherever it stands.
        if user.contains(where: { $0 == "." || $0.isNumber }) { takeUser(String(user)) }
    }

    private mutating func takeFullName(_ name: Substring) {
        guard
            !["system", "microsoft", "altiris", "symantec"].contains(where: {
                name.lowercased().hasPrefix($0)
            })
        else { return }
        takeHost(String(name))
    }
}
