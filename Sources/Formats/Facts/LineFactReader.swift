internal import CaseModel

/// What a format makes of a text's lines.
protocol LineFormat {
    /// Takes a line without its line break; at most `LineFactReader.lineLimit` bytes of it.
    mutating func take(_ line: Span<UInt8>, at place: LinePlace, emit: (Fact) -> Void)
    /// Takes the text's end; what was wrong with it.
    mutating func finish(emit: (Fact) -> Void) -> [Problem]
    /// Records that the text holds, if they are more than the facts made of them.
    var records: Int64? { get }
}

extension LineFormat {
    var records: Int64? { nil }
}

/// Where a line begins.
struct LinePlace {
    /// From 1.
    var line: Int
    var offset: Int
}

/// Reads any text by lines. Lines that lie within a chunk are not copied.
struct LineFactReader<Format: LineFormat>: FactReader {
    private var format: Format
    private let path: String
    private var place = LinePlace(line: 1, offset: 0)
    /// The beginning of a line that the chunk before ended in.
    private var torn: [UInt8] = []
    /// Bytes of that line, with those beyond the limit.
    private var tornBytes = 0
    private var longLine: Int?

    /// A URL with its query and the other fields of an access log stay below 20 KiB; nothing else that is
    /// read by lines comes near.
    private static var lineLimit: Int { 65_536 }

    init(_ format: Format, _ origin: FactOrigin) {
        self.format = format
        path = origin.info.path
    }

    var records: Int64? { format.records }

    mutating func read(_ chunk: Span<UInt8>, emit: (Fact) -> Void) {
        var start = 0
        while start < chunk.count {
            let end = ByteSearch.any(of: 0x0A, 0x0A, 0x0A, in: chunk, from: start, to: chunk.count)
            let piece = chunk.extracting(start..<end)
            if end == chunk.count {
                keep(piece)
            } else if tornBytes > 0 {
                keep(piece)
                takeTorn(emit: emit)
            } else {
                take(piece, bytes: piece.count, emit: emit)
            }
            if end < chunk.count { place.offset += 1 }
            start = end + 1
        }
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        if tornBytes > 0 { takeTorn(emit: emit) }
        var problems = format.finish(emit: emit)
        if let longLine {
            let message =
                "Line \(longLine) is longer than \(Self.lineLimit) bytes; the rest of it was not read."
            problems.append(Problem(member: path, code: .limitReached, message: message))
        }
        return problems
    }

    private mutating func keep(_ piece: Span<UInt8>) {
        let room = min(piece.count, Self.lineLimit - torn.count)
        for index in 0..<room { torn.append(piece[index]) }
        tornBytes += piece.count
    }

    private mutating func takeTorn(emit: (Fact) -> Void) {
        let line = torn
        take(line.span, bytes: tornBytes, emit: emit)
        torn.removeAll(keepingCapacity: true)
        tornBytes = 0
    }

    private mutating func take(_ line: Span<UInt8>, bytes: Int, emit: (Fact) -> Void) {
        if bytes > Self.lineLimit, longLine == nil { longLine = place.line }
        let limited = line.extracting(first: Self.lineLimit)
        let isCarriage = limited.count > 0 && limited[limited.count - 1] == 0x0D
        format.take(isCarriage ? limited.extracting(droppingLast: 1) : limited, at: place, emit: emit)
        place.line += 1
        place.offset += bytes
    }
}

extension Span<UInt8> {
    /// The bytes as text.
    var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for index in indices { bytes.append(self[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
