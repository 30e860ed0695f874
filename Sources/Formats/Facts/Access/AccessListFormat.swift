internal import CaseModel

/// Output of `icacls`, `cacls`, `net share` and PowerShell's `Get-Acl | Format-List`: one fact for each path.
///
/// A path and its first account stand on one line with nothing but a blank between, and both may hold
/// blanks: where the account begins shows in the lines below, which are indented to that place.
struct AccessListFormat: LineFormat {
    /// No list of a folder comes near; more lines are no access list.
    private static let lineLimit = 300

    private let origin: FactOrigin
    private var block: [String] = []
    private var place = LinePlace(line: 1, offset: 0)

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func take(_ line: Span<UInt8>, at place: LinePlace, emit: (Fact) -> Void) {
        let text = line.text
        let isBlank = trimmed(text).isEmpty
        if isBlank || AccessBlock.begins(text, after: block) { flush(emit: emit) }
        guard !isBlank else { return }
        if block.isEmpty { self.place = place }
        if block.count < Self.lineLimit { block.append(text) }
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        flush(emit: emit)
        return []
    }

    private mutating func flush(emit: (Fact) -> Void) {
        defer { block = [] }
        guard let list = AccessBlock(block) else { return }
        let raw = clipped(block.joined(separator: "\n"), to: Fact.textLimit)
        emit(list.fact(server: origin.recognition.host, place, raw))
    }
}
