/// A pattern that fired on a record: which one, and what its holes hold.
package struct PatternMatch: Sendable {
    /// Index in `PatternIndex.patterns`.
    package var pattern: Int
    /// Captures as ranges of the message.
    package var captures: [Capture]

    package struct Capture: Sendable {
        package var name: String
        package var type: HoleType
        package var range: Range<Int>
    }
}

/// A pattern that fired, in numbers: nothing is allocated for one that only counts.
package struct MatchedPattern: Sendable {
    /// Index in `PatternIndex.patterns`.
    package let pattern: Int
    /// Which of its templates matched.
    let template: Int
    /// Its captures in `RecordMatcher.captures`.
    let captures: Range<Int>
}

/// What a hole of a matched template holds.
struct MatchedHole {
    let slot: Int
    let type: HoleType
    let range: Range<Int>
}
