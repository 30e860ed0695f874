/// A template laid out flat for matching; one object, so that passing it around counts one reference.
final class TemplateProgram: Sendable {
    /// One part; what the operands mean depends on the operation.
    struct Node: Sendable {
        var operation: Operation
        /// What a hole or gap accepts.
        var type = HoleType.text
        var first: Int32 = 0
        var second: Int32 = 0
        var third: Int32 = 0
        /// The fixed text that begins here, in `texts`; -1 for none.
        var text: Int32 = -1
    }

    /// Literals with spaces between them, as messages mostly have them: compared at once.
    struct Text: Sendable {
        /// Start and length in `plain`.
        var start: Int
        var count: Int
        /// The node behind it.
        var next: Int
    }

    enum Operation: UInt8, Sendable {
        /// `first` and `second`: start and length in `pool`.
        case literal
        /// `first`: memo.
        case spaces
        /// `first`: 1 for single quotes.
        case quote
        /// `second`: slot; `third`: memo.
        case hole
        /// A hole that ends where what follows matches; operands as for `hole`.
        case gap
        /// `first` and `second`: start and count in `members`.
        case alternatives
        /// `first`: sequence.
        case optional
    }

    let nodes: [Node]
    /// For each node, the bytes that a match of it and what follows can begin with; `nil` if any may be.
    let starts: [ByteClass?]
    /// Where each sequence stands in `nodes`.
    let sequences: [Range<Int>]
    /// The bytes of all literals.
    let pool: FoldedBytes
    let texts: [Text]
    /// The bytes of all texts.
    let plain: FoldedBytes
    /// The sequences of all alternatives.
    let members: [Int32]
    /// How many parts remember how far a run reached.
    let memoCount: Int
    /// Names of the captures, one per slot.
    let captureNames: [String]
    /// The type of each slot's hole.
    let captureTypes: [HoleType]

    init(_ parts: [[Template.Part]], memoCount: Int, captures: [(name: String, type: HoleType)]) {
        var layout = Layout()
        var sequences: [Range<Int>] = []
        for sequence in parts {
            let start = layout.nodes.count
            for (index, part) in sequence.enumerated() {
                layout.append(part)
                layout.starts.append(Template.firstBytes(of: sequence[index...], in: parts))
            }
            sequences.append(start..<layout.nodes.count)
        }
        let fixed = FixedTexts(layout.nodes, sequences, layout.pool)
        nodes = fixed.nodes
        texts = fixed.texts
        plain = FoldedBytes(fixed.bytes)
        starts = layout.starts
        pool = FoldedBytes(layout.pool)
        members = layout.members
        self.sequences = sequences
        self.memoCount = memoCount
        captureNames = captures.map(\.name)
        captureTypes = captures.map(\.type)
    }
}

/// A program while it is being laid out.
private struct Layout {
    var nodes: [TemplateProgram.Node] = []
    var starts: [ByteClass?] = []
    var pool: [UInt8] = []
    var members: [Int32] = []

    mutating func append(_ part: Template.Part) {
        switch part {
        case .literal(let bytes):
            add(.literal, Int32(pool.count), Int32(bytes.count))
            pool += bytes
        case .spaces(let memo):
            add(.spaces, Int32(memo))
        case .quote(let single):
            add(.quote, single ? 1 : 0)
        case .hole(let type, let slot, let memo):
            nodes.append(
                TemplateProgram.Node(
                    operation: type.isGap ? .gap : .hole, type: type, second: Int32(slot), third: Int32(memo))
            )
        case .alternatives(let sequences):
            add(.alternatives, Int32(members.count), Int32(sequences.count))
            members += sequences.map(Int32.init)
        case .optional(let sequence):
            add(.optional, Int32(sequence))
        }
    }

    private mutating func add(
        _ operation: TemplateProgram.Operation, _ first: Int32, _ second: Int32 = 0, _ third: Int32 = 0
    ) {
        nodes.append(
            TemplateProgram.Node(operation: operation, first: first, second: second, third: third))
    }
}
