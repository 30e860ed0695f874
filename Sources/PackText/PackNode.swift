/// One thing that a data file of the packs says: a text, a list or a mapping, and where it stands.
///
/// A view of the file's tree: what nobody asks for is not read. Samples are most of a pack, and a run that
/// only matches passes over them by their length.
package struct PackNode: Sendable {
    package let kind: Kind
    /// Both from 1.
    package let line: Int
    package let column: Int
    /// The whole tree, of which `content` is this node's part.
    private let layout: [UInt8]
    private let content: Range<Int>

    /// What a node is; the byte that begins it in the layout.
    package enum Kind: UInt8, Sendable {
        case text = 0x22  // "
        case list = 0x5B  // [
        case mapping = 0x7B  // {
    }

    /// Reads the head of the node at `position` of a layout (`PackTree` says how one looks).
    init(_ layout: [UInt8], at position: Int) {
        guard let kind = Kind(rawValue: layout[position]) else {
            preconditionFailure("a layout has a node at every place that lengths lead to")
        }
        var next = position + 1
        self.kind = kind
        line = PackNode.number(in: layout, at: &next)
        column = PackNode.number(in: layout, at: &next)
        let count = PackNode.number(in: layout, at: &next)
        self.layout = layout
        content = next..<next + count
    }

    /// A decimal number and the byte behind it.
    private static func number(in layout: [UInt8], at position: inout Int) -> Int {
        var number = 0
        while layout[position] &- 0x30 < 10 {
            number = 10 * number + Int(layout[position] &- 0x30)
            position += 1
        }
        position += 1
        return number
    }
}

extension PackNode {
    /// The text; `nil` of lists and mappings.
    package var text: String? {
        kind == .text ? String(decoding: layout[content], as: UTF8.self) : nil
    }

    /// The members of a list, in order; none of anything else.
    package var members: [PackNode] { kind == .list ? children : [] }

    /// The keys of a mapping and what they stand for, in order; none of anything else.
    package var entries: [(key: PackNode, value: PackNode)] {
        guard kind == .mapping else { return [] }
        let nodes = children
        return stride(from: 0, to: nodes.count, by: 2).map { (nodes[$0], nodes[$0 + 1]) }
    }

    private var children: [PackNode] {
        var nodes: [PackNode] = []
        var next = content.lowerBound
        while next < content.upperBound {
            let node = PackNode(layout, at: next)
            nodes.append(node)
            next = node.content.upperBound
        }
        return nodes
    }
}
