/// One event record of a log, as byte ranges into the buffer that holds it; no text is copied.
///
/// Valid only while the buffer is: whoever wants to keep a record copies what it needs.
@usableFromInline
package struct EventRecord: Sendable {
    /// The whole record in the buffer, from `<event` (or what is left of it) to its end.
    @usableFromInline package var bytes: ByteRange
    /// The text between `<![CDATA[` and `]]>`, without white space trimmed; a split `]]>` is still in it.
    @usableFromInline package var message: ByteRange
    @usableFromInline package var date = ByteRange.none
    @usableFromInline package var host = ByteRange.none
    @usableFromInline package var source = ByteRange.none
    @usableFromInline package var module = ByteRange.none
    @usableFromInline package var process = ByteRange.none
    @usableFromInline package var processID = ByteRange.none
    @usableFromInline package var thread = ByteRange.none
    @usableFromInline package var tickCount = ByteRange.none
    /// 1 error, 2 warning, 4 information, 8 trace, 16 verbose; 0 when the record does not say.
    @usableFromInline package var severity: UInt8 = 0
    /// What is wrong with the record's form.
    @usableFromInline package var flaws: Flaws = []

    @inlinable @inline(__always)
    package init(bytes: ByteRange, message: ByteRange) {
        self.bytes = bytes
        self.message = message
    }

    /// Deviations from a whole, well-formed record; the message is usable all the same.
    @usableFromInline
    package struct Flaws: OptionSet, Sendable, Hashable {
        @usableFromInline package let rawValue: UInt8

        @inlinable @inline(__always)
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
///
/// Usable from inline code, as all that the reading of a record touches: what other targets only call would
/// cost more than it does.
@usableFromInline
package struct ByteRange: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline package var start: Int32
    @usableFromInline package var count: Int32

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
    @inlinable @inline(__always)
    package static var none: ByteRange { ByteRange(start: 0, count: 0) }

    @inlinable @inline(__always)
    package var isEmpty: Bool { count == 0 }

    @inlinable @inline(__always)
    package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

extension Span where Element == UInt8 {
    /// The bytes of a range as text; invalid UTF-8 becomes U+FFFD.
    package func text(_ range: ByteRange) -> String { text(range.range) }

    /// The bytes of a range as text; invalid UTF-8 becomes U+FFFD.
    package func text(_ range: Range<Int>) -> String {
        unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
