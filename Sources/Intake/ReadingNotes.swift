/// Who is told how far reading is, block after block.
///
/// Both are called by the worker that reads, some thousand times for each gigabyte.
package struct ReadingNotes: Sendable {
    /// Bytes of the input that were read; those of a unit come to what it states, once it is read.
    package var input: @Sendable (Int64) -> Void
    /// Bytes of content that were read, after inflating.
    package var content: @Sendable (Int64) -> Void

    package init(
        input: @escaping @Sendable (Int64) -> Void, content: @escaping @Sendable (Int64) -> Void
    ) {
        self.input = input
        self.content = content
    }

    /// Nobody is told.
    package static let none = ReadingNotes(input: { _ in }, content: { _ in })
}
