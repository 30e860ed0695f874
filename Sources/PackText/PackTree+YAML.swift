internal import Yams

extension PackTree {
    /// Parses YAML. Every value is a text; anchors and aliases are refused.
    package init(yaml: String) throws(PackTextError) {
        layout = try PackTree.node(of: yaml).layout
    }

    private static func node(of yaml: String) throws(PackTextError) -> Node {
        do {
            // The default resolver would try seven regular expressions on each value.
            let parser = try Parser(yaml: yaml, resolver: .basic)
            guard let node = try parser.singleRoot() else { throw PackTextError(.empty) }
            // Nodes know their anchors only as long as the parser lives.
            if let anchored = withExtendedLifetime(parser, { node.firstAnchored }) {
                throw PackTextError(.anchor, line: anchored.line, column: anchored.column)
            }
            return node
        } catch let error as PackTextError {
            throw error
        } catch {
            throw PackTextError(yams: error)
        }
    }
}

extension Node {
    fileprivate var line: Int { mark?.line ?? 1 }
    fileprivate var column: Int { mark?.column ?? 1 }

    /// The first node that an alias could stand for. Yams puts its value in the place of each alias, so
    /// that a few lines of anchors may stand for more nodes than memory holds.
    fileprivate var firstAnchored: Node? {
        anchor != nil ? self : children.lazy.compactMap(\.firstAnchored).first
    }

    private var children: [Node] {
        switch self {
        case .mapping(let mapping): mapping.flatMap { [$0.key, $0.value] }
        case .sequence(let sequence): Array(sequence)
        case .scalar, .alias: []
        }
    }

    /// The node as `PackTree` says.
    fileprivate var layout: [UInt8] {
        let (kind, content): (PackNode.Kind, [UInt8]) =
            switch self {
            case .scalar(let scalar): (.text, Array(scalar.string.utf8))
            case .sequence: (.list, children.flatMap(\.layout))
            case .mapping: (.mapping, children.flatMap(\.layout))
            // There is none: whoever could have one was refused.
            case .alias: (.text, [])
            }
        return [kind.rawValue] + Array("\(line),\(column),\(content.count):".utf8) + content
    }
}
