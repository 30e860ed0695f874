/// A template laid out flat for matching; one object, so that passing it around counts one reference.
final class TemplateProgram: Sendable {
    /// One part; what the operands mean depends on the operation.
    struct Node: Sendable {
        var operation: Operation
        var first: Int32 = 0
        var second: Int32 = 0
        var third: Int32 = 0
    }

    enum Operation: UInt8, Sendable {
        /// `first` and `second`: start and length in `pool`.
        case literal
        /// `first`: memo.
        case spaces
        /// `first`: 1 for single quotes.
        case quote
        /// `first`: index in `HoleType.allCases`; `second`: slot; `third`: memo.
        case hole
        /// A hole that ends where what follows matches; operands as for `hole`.
        case gap
        /// `first` and `second`: start and count in `members`.
        case alternatives
        /// `first`: sequence.
        case optional
    }

    let nodes: [Node]
    /// Where each sequence stands in `nodes`.
    let sequences: [Range<Int>]
    /// The bytes of all literals.
    let pool: [UInt8]
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
            for part in sequence { layout.append(part) }
            sequences.append(start..<layout.nodes.count)
        }
        nodes = layout.nodes
        pool = layout.pool
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
            let code = Int32(HoleType.allCases.firstIndex(of: type) ?? 0)
            add(type.isGap ? .gap : .hole, code, Int32(slot), Int32(memo))
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
