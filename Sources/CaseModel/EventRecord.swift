/// One event record of a log, as byte ranges into the buffer that holds it; no text is copied.
///
/// Valid only while the buffer is: whoever wants to keep a record copies what it needs.
package struct EventRecord: Sendable {
    /// The whole record in the buffer, from `<event` (or what is left of it) to its end.
    package var bytes: ByteRange
    /// The text between `<![CDATA[` and `]]>`, without white space trimmed; a split `]]>` is still in it.
    package var message: ByteRange
    package var date = ByteRange.none
    package var host = ByteRange.none
    package var source = ByteRange.none
    package var module = ByteRange.none
    package var process = ByteRange.none
    package var processID = ByteRange.none
    package var thread = ByteRange.none
    package var tickCount = ByteRange.none
    /// 1 error, 2 warning, 4 information, 8 trace, 16 verbose; 0 when the record does not say.
    package var severity: UInt8 = 0
    /// What is wrong with the record's form.
    package var flaws: Flaws = []

    @inlinable @inline(__always)
    package init(bytes: ByteRange, message: ByteRange) {
        self.bytes = bytes
        self.message = message
    }

    /// Deviations from a whole, well-formed record; the message is usable all the same.
    package struct Flaws: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The start tag is missing or cut: the record is the tail of one in an older file.
        package static let tornStart = Flaws(rawValue: 1)
        /// The end is missing: the file ends, or the next record begins, inside this one.
        package static let tornEnd = Flaws(rawValue: 2)
        /// A message without any start tag, as web pages leave it.
        package static let orphan = Flaws(rawValue: 4)
        /// The message holds `]]>` written as `]]]]><![CDATA[>`.
        package static let splitCDATA = Flaws(rawValue: 8)
        /// The message was longer than the limit and was cut.
        package static let cut = Flaws(rawValue: 16)
    }
}

/// A range of bytes in a buffer, small enough to keep ten of them in a record.
package struct ByteRange: Hashable, Sendable, BitwiseCopyable {
    package var start: Int32
    package var count: Int32

    @inlinable @inline(__always)
    package init(_ range: Range<Int>) {
        start = Int32(range.lowerBound)
        count = Int32(range.count)
    }

    @inlinable @inline(__always)
    package init(start: Int32, count: Int32) {
        self.start = start
        self.count = count
    }

    /// An attribute that the record does not have.
    package static let none = ByteRange(start: 0, count: 0)

    @inlinable package var isEmpty: Bool {
        @inline(__always) get { count == 0 }
    }

    @inlinable package var range: Range<Int> {
        @inline(__always) get { Int(start)..<Int(start) + Int(count) }
    }
}

extension Span where Element == UInt8 {
    /// The bytes of a range as text; invalid UTF-8 becomes U+FFFD.
    package func text(_ range: ByteRange) -> String { text(range.range) }

    /// The bytes of a range as text; invalid UTF-8 becomes U+FFFD.
    package func text(_ range: Range<Int>) -> String {
        unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
