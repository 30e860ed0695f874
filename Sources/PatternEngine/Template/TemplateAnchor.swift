/// Fixed text of a template that the scan looks for, and where a match that holds it may begin.
struct TemplateAnchor: Sendable, Hashable {
    /// Lower case; a space stands for any white space.
    let literal: [UInt8]
    let lead: Lead

    /// What a match may have before the literal; later is less certain.
    enum Lead: UInt8, Sendable, Comparable {
        /// Nothing: the match begins with it.
        case nothing
        /// Something that stands on the same line.
        case line
        /// Anything, on this line or before it.
        case anything

        static func < (left: Lead, right: Lead) -> Bool { left.rawValue < right.rawValue }
    }
}

extension TemplateAnchor.Lead {
    /// Where a match may begin whose literal stands at `place`, as far as that was not said before.
    ///
    /// - Parameter known: places before it were given for an earlier literal of the same template.
    /// - Complexity: linear in the bytes between `known` and `place`.
    func starts(before place: Int, known: Int, in message: Span<UInt8>) -> Range<Int> {
        switch self {
        case .nothing: return place..<place + 1
        case .anything: return min(known, place)..<place + 1
        case .line:
            var start = place
            while start > known, ByteClass.line.contains(message[start - 1]) { start -= 1 }
            return start..<place + 1
        }
    }
}
