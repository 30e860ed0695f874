/// How many columns of a terminal a text takes.
func columns(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + columns($1) }
}

/// How many columns a character takes: 2 for East Asian wide characters and emoji, 0 for lone marks.
func columns(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if first.properties.isEmojiPresentation { return 2 }
    return isWide(first.value) ? 2 : 1
}

/// The wide and full-width blocks of Unicode's EastAsianWidth.txt, rounded to whole blocks.
private func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        true
    default: false
    }
}

/// `text` in at most `limit` columns: what does not fit is left out at its end.
func shortened(_ text: String, to limit: Int) -> String {
    if columns(text) <= limit { return text }
    return prefix(of: text, columns: limit - 1) + "…"
}

/// `text` in at most `limit` columns: what does not fit is left out in the middle, as suits paths.
func squeezed(_ text: String, to limit: Int) -> String {
    if columns(text) <= limit { return text }
    let head = (limit - 1) / 3
    let tail = prefix(of: String(text.reversed()), columns: limit - 1 - head)
    return prefix(of: text, columns: head) + "…" + String(tail.reversed())
}

private func prefix(of text: String, columns limit: Int) -> String {
    var used = 0
    return String(
        text.prefix { character in
            used += columns(character)
            return used <= limit
        })
}
