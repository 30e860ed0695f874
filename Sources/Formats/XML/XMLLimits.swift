internal import CaseModel

/// What the tokenizer keeps at most, and why that is enough.
///
/// Reaching a limit is a flaw of the document, except for text: a text too long to be a value that
/// anybody looks for is cut in silence.
package enum XMLLimits {
    /// Open elements that are reported. The product's documents nest fewer than ten deep.
    package static let depth = 64
    /// Attributes of one element: as many as a SQL Server table has columns, which are the `c0` … `cN`
    /// of an event's row.
    package static let attributes = 1024
    /// Bytes of one attribute's value: more than a long Windows path.
    package static let valueBytes = 4096
    /// Bytes of one tag: 1,024 attributes of 256 bytes.
    package static let tagBytes = 262_144
    /// Bytes of the text between two tags.
    package static let textBytes = 4096
    /// Bytes of an element's or attribute's name.
    package static let nameBytes = 256
    /// Bytes of a tag that are kept as it was written, to be shown as evidence.
    package static let rawBytes = Fact.textLimit
}
