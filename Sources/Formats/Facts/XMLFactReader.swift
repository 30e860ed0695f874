internal import CaseModel

/// What a format makes of a document's elements.
protocol XMLFactFormat {
    /// Takes an element that begins; by default nothing.
    mutating func begin(_ tag: XMLStartTag)
    /// Takes an element that has ended; its children were handed on before.
    mutating func take(_ record: XMLRecord, emit: (Fact) -> Void)
    /// Takes the document's end.
    /// - Parameter bytes: how many bytes the member had.
    mutating func finish(bytes: Int, emit: (Fact) -> Void)
}

extension XMLFactFormat {
    func begin(_ tag: XMLStartTag) {}
}

/// Reads any XML member by its format.
struct XMLFactReader<Format: XMLFactFormat>: FactReader {
    private var format: Format
    private let path: String
    private var tokenizer = XMLTokenizer()
    private var builder = XMLRecordBuilder()
    private var bytes = 0

    init(_ format: Format, _ origin: FactOrigin) {
        self.format = format
        path = origin.info.path
    }

    mutating func read(_ chunk: Span<UInt8>, emit: (Fact) -> Void) {
        var cursor = 0
        while let token = tokenizer.next(in: chunk, at: &cursor) { take(token, emit: emit) }
        bytes += chunk.count
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        for token in tokenizer.finish() { take(token, emit: emit) }
        format.finish(bytes: bytes, emit: emit)
        return tokenizer.flaws.map { $0.problem(of: path) }
    }

    private mutating func take(_ token: XMLToken, emit: (Fact) -> Void) {
        if case .start(let tag) = token { format.begin(tag) }
        if let record = builder.take(token) { format.take(record, emit: emit) }
    }
}
