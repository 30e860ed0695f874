package import CaseModel

extension EventRecord {
    /// The message as text: white space trimmed, a split `]]>` joined, and entities decoded if it did
    /// not stand in CDATA.
    ///
    /// - Parameter buffer: the buffer that the record was found in.
    package func messageText(in buffer: Span<UInt8>) -> String {
        let range = trimmed(buffer, message.range)
        if flaws.contains(.splitCDATA) { return joined(buffer, range) }
        return isEscaped(buffer) ? Entities.decoded(buffer.text(range)) : buffer.text(range)
    }

    /// The value of an attribute as text, with entities decoded.
    package func attributeText(_ range: ByteRange, in buffer: Span<UInt8>) -> String {
        isMarkup(buffer) ? Entities.decoded(buffer.text(range)) : buffer.text(range)
    }

    /// A message between tags, without CDATA, is escaped; text from the log viewer is not.
    private func isEscaped(_ buffer: Span<UInt8>) -> Bool {
        guard isMarkup(buffer), !flaws.contains(.orphan) else { return false }
        let marker = message.range.lowerBound - Markup.cdataCount
        guard marker >= 0 else { return true }
        if case .yes = Markup.cdata(buffer, at: marker, atEnd: true) { return false }
        return true
    }

    private func isMarkup(_ buffer: Span<UInt8>) -> Bool {
        guard !bytes.isEmpty else { return false }
        if case .yes = Markup.startTag(buffer, at: bytes.range.lowerBound, atEnd: true) { return true }
        return false
    }

    private func trimmed(_ buffer: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var range = Markup.skipSpace(buffer, from: range.lowerBound, to: range.upperBound)..<range.upperBound
        while let last = range.last, Markup.isSpace(buffer[last]) { range.removeLast() }
        return range
    }

    private func joined(_ buffer: Span<UInt8>, _ range: Range<Int>) -> String {
        buffer.text(range).replacing("]]><![CDATA[", with: "")
    }
}

extension Range<Int> {
    fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}
