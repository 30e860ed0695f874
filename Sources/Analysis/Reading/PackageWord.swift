/// Tells by the words before a GUID that it is a package: `Package {…}`, `packageId=`, `…\Software Delivery\{…}`.
///
/// A log names machines, policies and jobs by GUIDs as well, so a GUID alone is nothing.
enum PackageWord {
    /// How the text before the GUID may end, in lower case, what stands between left out. Public messages show
    /// `Package:{…}`, `package guid="{…}"`, `pkggroup_{…}`, `Package Delivery\{…}`, `PackageStatus\{…}`.
    private static let words: [[UInt8]] = [
        "package", "packageid", "packageguid", "package id", "package guid", "pkgid", "pkgguid", "pkggroup_",
        "package delivery", "package%20delivery", "software delivery", "software%20delivery", "packagestatus",
        "package status", "snapshots",
        "snapshot for", "snapshot of",
    ].map { Array($0.utf8) }
    /// Punctuation between the word and the GUID: `'{`, `: `, `=\"{`.
    private static let gap = 6

    /// Whether the text in front of `place` says so.
    static func precedes(_ place: Int, in bytes: Span<UInt8>) -> Bool {
        var end = place
        while end > 0, place - end < gap, isPunctuation(bytes[end - 1]) { end -= 1 }
        return words.contains { ends(with: $0, bytes, at: end) }
    }

    private static func ends(with word: [UInt8], _ bytes: Span<UInt8>, at end: Int) -> Bool {
        let start = end - word.count
        guard start >= 0, start == 0 || !isLetter(bytes[start - 1]) else { return false }
        for index in word.indices where lower(bytes[start + index]) != word[index] { return false }
        return true
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "'"), UInt8(ascii: "\""),
            UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: " "):
            true
        default: false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
