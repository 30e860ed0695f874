/// A log message as its author writes it: fixed text with typed holes for what varies.
///
/// `Patterns/README.md` defines the language. A template is parsed once; matching takes time linear
/// in the message for every template that can be written (see `TemplateMatch`).
package struct Template: Sendable {
    /// What the author wrote.
    package let text: String
    /// Where it stands in its pack.
    package var mark = Mark()
    /// The parts in order; groups refer to other sequences of the same template. The first sequence is
    /// the whole.
    let sequences: [[Part]]
    /// The same, laid out for matching.
    let program: TemplateProgram
    /// Names of the captures, one per slot, in order of appearance. A name that stands in several
    /// alternatives has one slot.
    package var captureNames: [String] { program.captureNames }
    /// The type of each slot's hole.
    package var captureTypes: [HoleType] { program.captureTypes }

    /// One thing that must match before the next is tried.
    enum Part: Sendable, Equatable {
        /// Bytes in lower case, without white space and quotes.
        case literal([UInt8])
        /// White space, one byte or more.
        case spaces(memo: Int)
        /// A straight or curly quote: single or double.
        case quote(single: Bool)
        /// A typed hole; `memo` numbers the places that remember how far a run reaches.
        case hole(HoleType, slot: Int, memo: Int)
        /// Indices of sequences, of which the first that matches counts.
        case alternatives([Int])
        /// Index of a sequence that may be absent.
        case optional(Int)
    }
}

extension Template {
    /// The most parts a template may have, groups included: matching time is proportional to it.
    static let maximumParts = 200
    /// The deepest nesting of groups.
    static let maximumDepth = 6
}
