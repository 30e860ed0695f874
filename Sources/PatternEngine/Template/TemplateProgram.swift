/// A template laid out flat for matching: no references to follow, no counts to keep.
struct TemplateProgram: Sendable {
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

    private(set) var nodes: [Node] = []
    /// Where each sequence stands in `nodes`.
    private(set) var sequences: [Range<Int>] = []
    /// The bytes of all literals.
    private(set) var pool: [UInt8] = []
    /// The sequences of all alternatives.
    private(set) var members: [Int32] = []
    /// How many parts remember how far a run reached.
    let memoCount: Int

    init(_ parts: [[Template.Part]], memoCount: Int) {
        self.memoCount = memoCount
        for sequence in parts {
            let start = nodes.count
            for part in sequence { append(part) }
            sequences.append(start..<nodes.count)
        }
    }

    private mutating func append(_ part: Template.Part) {
        switch part {
        case .literal(let bytes):
            nodes.append(Node(operation: .literal, first: Int32(pool.count), second: Int32(bytes.count)))
            pool += bytes
        case .spaces(let memo):
            nodes.append(Node(operation: .spaces, first: Int32(memo)))
        case .quote(let single):
            nodes.append(Node(operation: .quote, first: single ? 1 : 0))
        case .hole(let type, let slot, let memo):
            let code = HoleType.allCases.firstIndex(of: type) ?? 0
            nodes.append(
                Node(
                    operation: type.isGap ? .gap : .hole, first: Int32(code), second: Int32(slot),
                    third: Int32(memo)))
        case .alternatives(let sequences):
            nodes.append(
                Node(operation: .alternatives, first: Int32(members.count), second: Int32(sequences.count)))
            members += sequences.map(Int32.init)
        case .optional(let sequence):
            nodes.append(Node(operation: .optional, first: Int32(sequence)))
        }
    }
}
