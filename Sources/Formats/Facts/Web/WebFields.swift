/// The fields of one line of a web log, found without copying it. Reused from line to line.
struct WebFields {
    /// More fields than IIS can write.
    private static let limit = 64
    private var starts = [Int](repeating: 0, count: WebFields.limit)
    private var ends = [Int](repeating: 0, count: WebFields.limit)
    private(set) var count = 0

    /// Divides a line at its blanks.
    mutating func split(_ line: Span<UInt8>) {
        count = 0
        var start = 0
        for index in line.indices where line[index] == 0x20 {
            add(start, index)
            start = index + 1
        }
        add(start, line.count)
    }

    private mutating func add(_ start: Int, _ end: Int) {
        guard end > start, count < WebFields.limit else { return }
        starts[count] = start
        ends[count] = end
        count += 1
    }

    /// Where a field stands; `nil` if the line has none there or only `-`.
    func range(_ column: Int, in line: Span<UInt8>) -> Range<Int>? {
        guard column >= 0, column < count else { return nil }
        let (start, end) = (starts[column], ends[column])
        return end - start == 1 && line[start] == UInt8(ascii: "-") ? nil : start..<end
    }

    /// A field that is a whole number; 0 if it is none.
    func number(_ column: Int, in line: Span<UInt8>) -> UInt32 {
        guard let range = range(column, in: line), range.count <= 10 else { return 0 }
        var value: UInt64 = 0
        for index in range {
            guard let digit = DateText.digit(line[index]) else { return 0 }
            value = value * 10 + UInt64(digit)
        }
        return UInt32(truncatingIfNeeded: value)
    }
}

extension Span<UInt8> {
    /// A number that stands for a part of the line in tables: FNV-1a of its letters in lower case. Two texts
    /// of one log share a number about once in 10¹¹ logs of a million texts.
    func fingerprint(_ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range {
            let byte = self[index]
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}
