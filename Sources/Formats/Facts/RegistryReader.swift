internal import CaseModel

/// A `.reg` file: keys in brackets, then `"name"=dword:0000000a` or `"name"="text"`
/// (https://learn.microsoft.com/windows/win32/sysinfo/registry).
///
/// Numbers are given in decimal. Binary and multi-line values are left out: no setting of ours is one.
struct RegistryReader: FactReader {
    private let origin: FactOrigin
    private var splitter = RowSplitter(delimiter: nil)
    private var key = ""

    init(_ origin: FactOrigin) { self.origin = origin }

    mutating func read(_ chunk: Span<UInt8>, emit: (Fact) -> Void) {
        var lines: [TableRow] = []
        for index in chunk.indices {
            splitter.take(chunk[index], into: &lines)
            for line in lines { take(line, emit: emit) }
            lines.removeAll(keepingCapacity: true)
        }
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        var lines: [TableRow] = []
        splitter.finish(into: &lines)
        for line in lines { take(line, emit: emit) }
        return []
    }

    private mutating func take(_ line: TableRow, emit: (Fact) -> Void) {
        let text = trimmed(line.text)
        if text.hasPrefix("["), text.hasSuffix("]") {
            key = String(text.dropFirst().dropLast())
            return
        }
        guard let (name, value) = Self.setting(text) else { return }
        emit(
            Fact(
                .setting, server: origin.recognition.host,
                fields: fields(["name": name, "value": value, "storage": "registry", "key": key]),
                line: line.line, offset: line.offset, text: clipped(line.text, to: Fact.textLimit)))
    }

    private static func setting(_ line: String) -> (name: String, value: String)? {
        guard line.hasPrefix("\""), let end = line.dropFirst().firstIndex(of: "\""),
            line[line.index(after: end)...].hasPrefix("=")
        else { return nil }
        let name = String(line[line.index(after: line.startIndex)..<end])
        let value = line[line.index(after: end)...].dropFirst()
        if value.lowercased().hasPrefix("dword:") {
            return UInt32(value.dropFirst(6), radix: 16).map { (name, String($0)) }
        }
        guard value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") else { return nil }
        let text = String(value.dropFirst().dropLast())
        return (name, text.replacing("\\\\", with: "\\").replacing("\\\"", with: "\""))
    }
}
