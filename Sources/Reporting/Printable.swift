/// `text` on one line with nothing in it that a terminal, a ticket or a page would obey.
///
/// Messages, names and paths come from machines that nobody vouches for. Control characters (ESC and
/// the C1 range among them), bidirectional overrides and every other invisible format character are
/// shown as `\u{1b}`; line ends are folded to ` ⏎ `, tabs become spaces. Applying it twice changes
/// nothing more.
package func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    let lines = printableLines(text)
    if lines.count == 1 { return lines[0] }
    return lines.enumerated()
        .map { $0.offset == 0 ? $0.element : String($0.element.drop { $0 == " " }) }
        .filter { !$0.isEmpty }
        .joined(separator: " ⏎ ")
}

/// The lines of `text`, each as `printable(_:)` would show it; at least one, without empty lines at the end.
package func printableLines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var afterReturn = false
    for scalar in text.unicodeScalars {
        if isLineEnd(scalar) {
            // The second half of CR LF ends nothing.
            if !(afterReturn && scalar == "\n") {
                lines.append(line)
                line = ""
            }
        } else {
            appendVisible(scalar, to: &line)
        }
        afterReturn = scalar == "\r"
    }
    lines.append(line)
    while lines.count > 1, lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    return lines
}

/// Whether a scalar changes how its surroundings are shown without being seen itself.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isNoncharacterCodePoint
    }
}

private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
}

private func appendVisible(_ scalar: Unicode.Scalar, to line: inout String) {
    if scalar == "\t" {
        line += "    "
    } else if isInvisible(scalar) {
        line += escape(of: scalar)
    } else {
        line.unicodeScalars.append(scalar)
    }
}

/// A scalar spelled out, `\u{1b}`.
func escape(of scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16) + "}"
}
