extension IdentityFinder {
    /// Hides what is written as an IP address, of either kind.
    mutating func takeAddresses(_ text: String) {
        let bytes = Array(text.utf8)
        var position = 0
        while position < bytes.count {
            guard isAddressByte(bytes[position]), position == 0 || !isAddressNeighbour(bytes[position - 1])
            else {
                position += 1
                continue
            }
            let end = bytes[position...].firstIndex { !isAddressByte($0) } ?? bytes.count
            takeAddress(bytes[position..<end], in: bytes, next: end)
            position = end
        }
    }

    private mutating func takeAddress(_ run: ArraySlice<UInt8>, in bytes: [UInt8], next end: Int) {
        guard end == bytes.count || !isAddressNeighbour(bytes[end]) else { return }
        let text = String(decoding: run, as: UTF8.self).trimming { $0 == "." }
        let trimmed = text.hasSuffix(":") && !text.hasSuffix("::") ? String(text.dropLast()) : text
        // `192.0.2.1:443`: the port is no secret.
        let address = trimmed.contains(".") ? String(trimmed.prefix { $0 != ":" }) : trimmed
        guard isAddress(address[...]), !CommonNames.addresses.contains(address) else { return }
        if !isVersion(before: run.startIndex, in: bytes) { take(address, .address) }
    }

    /// Whether the words before say that the number is a version.
    private func isVersion(before start: Int, in bytes: [UInt8]) -> Bool {
        let before = String(decoding: bytes[max(0, start - 12)..<start], as: UTF8.self).lowercased()
            .trimming { " =:\"'(".contains($0) }
        return before.hasSuffix("version") || before.hasSuffix(" v") || before == "v"
            || before.hasSuffix("build")
    }
}

/// Whether a text is an IPv4 or IPv6 address.
func isAddress(_ text: Substring) -> Bool {
    isIPv4(text) || isIPv6(text)
}

private func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { (1...3).contains($0.utf8.count) && UInt8($0) != nil }
}

/// Eight groups of hexadecimal digits, or fewer with `::` between them; a time of day is none.
private func isIPv6(_ text: Substring) -> Bool {
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    let isShortened = text.contains("::")
    guard groups.count > 2, isShortened ? groups.count <= 9 : groups.count == 8 else { return false }
    return groups.allSatisfy { $0.utf8.count <= 4 && $0.allSatisfy(\.isHexDigit) }
        && groups.contains { !$0.isEmpty }
}

private func isAddressByte(_ byte: UInt8) -> Bool {
    switch lowered(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "."),
        UInt8(ascii: ":"):
        true
    default: false
    }
}

/// What next to digits makes them part of something else.
private func isAddressNeighbour(_ byte: UInt8) -> Bool { isWordByte(byte) || byte == UInt8(ascii: "_") }
