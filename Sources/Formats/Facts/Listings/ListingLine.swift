/// A line of a listing, in the ways in which `dir` and PowerShell print one.
enum ListingLine {
    /// The folder whose contents follow.
    case folder(String)
    /// A file or folder in it, and its date's text.
    case entry(ListedFile, date: String)
    /// A whole path without anything else (`dir /s /b`).
    case path(String)
    /// What is left on the disk.
    case free(Int64)
    /// `Name : value` of `Format-List`.
    case property(String, String)
    case nothing

    init(_ text: String) {
        self =
            ListingLine.header(text) ?? ListingLine.dirEntry(text) ?? ListingLine.tableEntry(text)
            ?? ListingLine.freeSpace(text) ?? ListingLine.barePath(text) ?? ListingLine.property(text)
            ?? .nothing
    }
}

extension ListingLine {
    /// What stands before a folder's path, in the systems' languages.
    private static let headers = [
        "directory of ", "directory:", "verzeichnis von ", "verzeichnis:", "répertoire de ", "répertoire :",
        "répertoire:", "directorio de ", "directorio:", "diretório de ", "diretório:", "directory di ",
        "pasta de ",
    ]

    private static func header(_ text: String) -> ListingLine? {
        let line = trimmed(text)
        let lower = line.lowercased()
        guard let header = headers.first(where: { lower.hasPrefix($0) }) else { return nil }
        var path = trimmed(line.dropFirst(header.count))
        // `Microsoft.PowerShell.Core\FileSystem::\\server\share`
        if let provider = path.firstRange(of: "::") { path = String(path[provider.upperBound...]) }
        return path.contains("\\") || path.contains("/") ? .folder(path) : nil
    }

    /// `03/02/2026  08:00 AM    <DIR>          name`, `02.03.2026  08:00        1.234 name`.
    private static func dirEntry(_ text: String) -> ListingLine? {
        guard text.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
            let (date, rest) = ListingDate.split(text)
        else { return nil }
        let words = rest.split(separator: " ", maxSplits: 1)
        guard let first = words.first else { return nil }
        let name = words.count > 1 ? trimmed(words[1]) : ""
        if first.hasPrefix("<"), first.hasSuffix(">") {
            guard name != ".", name != "..", !name.isEmpty else { return .nothing }
            return entry(name, isFolder: true, bytes: nil, date)
        }
        guard let bytes = ListingDate.number(first), !name.isEmpty else { return nil }
        return entry(name, isFolder: false, bytes: bytes, date)
    }

    /// `-a----    3/2/2026   8:00 AM   1234 name`, `d-----   02.03.2026   08:00   name`.
    private static func tableEntry(_ text: String) -> ListingLine? {
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2, (5...8).contains(words[0].count), words[0].allSatisfy(isMode),
            words[0].contains("-"), let (date, rest) = ListingDate.split(trimmed(words[1]))
        else { return nil }
        if words[0].first == "d" || words[0].first == "l" {
            return entry(trimmed(rest), isFolder: true, bytes: nil, date)
        }
        let parts = rest.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let bytes = ListingDate.number(parts[0]) else { return nil }
        return entry(trimmed(parts[1]), isFolder: false, bytes: bytes, date)
    }

    private static func isMode(_ letter: Character) -> Bool { "darhsl-".contains(letter.lowercased()) }

    private static func entry(_ name: String, isFolder: Bool, bytes: Int64?, _ date: String) -> ListingLine {
        .entry(ListedFile(folder: "", name: name, isFolder: isFolder, bytes: bytes), date: date)
    }

    /// `2 Dir(s)  197,604,958,208 bytes free`, `2 Verzeichnis(se), 1.234 Bytes frei`.
    private static func freeSpace(_ text: String) -> ListingLine? {
        let lower = trimmed(text).lowercased()
        guard lower.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
            ["free", "frei", "libres", "libre", "livres", "disponibili"].contains(where: lower.hasSuffix)
        else { return nil }
        let numbers = lower.replacing("\u{A0}", with: "").split(separator: " ").compactMap {
            ListingDate.number($0)
        }
        guard numbers.count >= 2, let free = numbers.last else { return nil }
        return .free(free)
    }

    private static func barePath(_ text: String) -> ListingLine? {
        let line = trimmed(text)
        let start = Array(line.utf8.prefix(3))
        guard start.count == 3 else { return nil }
        let isDrive = start[1] == 0x3A && start[2] == 0x5C
        guard isDrive || (start[0] == 0x5C && start[1] == 0x5C), !line.dropFirst(2).contains(":") else {
            return nil
        }
        return .path(line)
    }

    private static func property(_ text: String) -> ListingLine? {
        guard let colon = text.firstIndex(of: ":"), text.first?.isLetter == true else { return nil }
        let name = trimmed(text[..<colon])
        guard name.utf8.count <= 24, !name.contains(" ") else { return nil }
        return .property(name.lowercased(), trimmed(text[text.index(after: colon)...]))
    }
}

/// A date in front of a line, and numbers with separators.
enum ListingDate {
    /// The date with its time, and what follows; dates have two words (`02.03.2026 08:00`) to five.
    static func split(_ text: String) -> (date: String, rest: Substring)? {
        var ends: [String.Index] = []
        var isInWord = false
        for index in text.indices.prefix(48) {
            let isBlank = text[index] == " " || text[index] == "\t"
            if isBlank, isInWord { ends.append(index) }
            isInWord = !isBlank
        }
        // The longest reading counts: AM and PM belong to the time.
        for end in ends.prefix(5).reversed() {
            let words = text[..<end].split { $0 == " " || $0 == "\t" }
            guard words.count >= 2 else { continue }
            let date = words.joined(separator: " ")
            if ListedTime(date) != nil, date.contains(":") { return (date, text[end...]) }
        }
        return nil
    }

    /// A whole number with the separators of any language.
    static func number(_ text: some StringProtocol) -> Int64? {
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }
        let isNumber = text.unicodeScalars.allSatisfy {
            ("0"..."9").contains($0) || [",", ".", "'", "\u{A0}", "\u{202F}", "\u{2019}"].contains($0)
        }
        guard isNumber, !digits.isEmpty else { return nil }
        return Int64(String(decoding: digits, as: UTF8.self))
    }
}
