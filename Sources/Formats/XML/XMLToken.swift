/// One piece of an XML document, in document order.
package enum XMLToken: Hashable, Sendable {
    /// A start tag. An empty element (`<a/>`) gives a start and an end.
    case start(XMLStartTag)
    /// Text and CDATA between two tags, entities decoded; white space alone is not reported.
    case text(String)
    /// An end tag, or the end that a damaged document owes.
    case end(name: String)
}

/// An element's start tag, with its place in the member.
package struct XMLStartTag: Hashable, Sendable {
    /// The name as written, prefix included.
    package var name: String
    /// Attributes in document order, entities decoded.
    package var attributes: [Attribute]
    /// Line of its `<`, from 1.
    package var line: Int
    /// Byte offset of its `<`.
    package var offset: Int
    /// The tag as it stands in the member, at most `XMLLimits.rawBytes` bytes.
    package var raw: String

    /// One attribute of a start tag.
    package struct Attribute: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(name: String, attributes: [Attribute] = [], line: Int, offset: Int, raw: String) {
        self.name = name
        self.attributes = attributes
        self.line = line
        self.offset = offset
        self.raw = raw
    }
}

/// Lower case and without a namespace prefix: how the readers compare names, since public material
/// shows the product's names in several spellings.
package func xmlKey(_ name: String) -> String {
    let local = name.utf8.lastIndex(of: UInt8(ascii: ":")).map { name.utf8.index(after: $0) }
    return name[(local ?? name.startIndex)...].lowercased()
}
