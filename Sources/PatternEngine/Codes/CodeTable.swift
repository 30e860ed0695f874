package import CaseModel

/// What error codes mean: HRESULT, Win32, HTTP, SQL Server, Task Scheduler. Data in `codes.yaml`.
package struct CodeTable: Sendable {
    /// The numbers of which a code is one; the same number means something else in each.
    package enum Space: String, Sendable, CaseIterable {
        case hresult, win32, http, sql, task
    }

    package struct Meaning: Sendable, Equatable {
        package var space: Space
        /// The constant's name, `E_ACCESSDENIED`, or a short one of ours.
        package var name: String
        package var meaning: String
    }

    var meanings: [Key: Meaning] = [:]
    /// Texts before a number that make it a code, longest first.
    var phrases: [CodePhrase] = []
    /// Texts behind a number that make it a code.
    var followers: [CodePhrase] = []
    /// Words behind a number that make it an amount, in lower case.
    var amounts: Set<String> = []

    package init() {}

    /// A code in its space.
    struct Key: Hashable {
        var space: Space
        var value: UInt32
        /// IIS's second number, as in `404.7`.
        var substatus: UInt32?
    }
}

extension CodeTable {
    /// The meaning of a code whose space is not known: `-2147024891`, `0x80070005`, `1789`.
    ///
    /// A small number is looked up as a Win32 code; HTTP and SQL Server have numbers of their own.
    package func decode(_ text: String) -> Meaning? {
        guard let code = CodeTable.value(of: text) else { return nil }
        return meaning(of: code, in: code < 0x1_0000 ? .win32 : .hresult)
    }

    /// All that a code alone may mean, one for each space in which it is listed.
    package func codes(of text: String) -> [CaseReport.Code] {
        let pieces = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard let first = pieces.first, let value = CodeTable.value(of: first) else { return [] }
        if pieces.count > 1 {
            guard let substatus = UInt32(pieces[1]) else { return [] }
            let meaning = meanings[Key(space: .http, value: value, substatus: substatus)]
            return meaning.map { [$0.code(text, value)] } ?? []
        }
        var found: [Meaning] = []
        for space in Space.allCases {
            if let meaning = meaning(of: value, in: space), !found.contains(meaning) { found.append(meaning) }
        }
        return found.map { $0.code(text, value) }
    }

    /// Every code that is listed, by space and number.
    package var all: [CaseReport.Code] {
        let order = Dictionary(uniqueKeysWithValues: zip(Space.allCases, 0...))
        let sorted = meanings.sorted { left, right in
            let (first, second) = (left.key, right.key)
            return (order[first.space] ?? 0, first.value, first.substatus.map(Int.init) ?? -1)
                < (order[second.space] ?? 0, second.value, second.substatus.map(Int.init) ?? -1)
        }
        return sorted.map { key, meaning in meaning.code(key.text, key.value) }
    }

    /// What a code means in a space; an HRESULT that wraps a Win32 code means what that does.
    func meaning(of code: UInt32, in space: Space) -> Meaning? {
        if let known = meanings[Key(space: space, value: code)] { return known }
        switch space {
        case .hresult where code & 0xFFFF_0000 == CodeTable.win32Facility:
            return meanings[Key(space: .win32, value: code & 0xFFFF)]
        case .win32 where code > 0xFFFF: return meaning(of: code, in: .hresult)
        case .task where code > 0xFFFF: return meaning(of: code, in: .hresult)
        case .task: return meanings[Key(space: .win32, value: code)]
        default: return nil
        }
    }

    /// The 32 bits of a code, whatever its spelling.
    package static func value(of text: String) -> UInt32? {
        let lower = text.lowercased()
        if lower.hasPrefix("0x") { return UInt32(lower.dropFirst(2), radix: 16) }
        if let signed = Int32(lower) { return UInt32(bitPattern: signed) }
        return UInt32(lower)
    }

    /// The upper half of an HRESULT of facility 7, which wraps a Win32 code.
    private static let win32Facility: UInt32 = 0x8007_0000
}

extension CodeTable.Key {
    /// As people write it: HRESULTs in hexadecimal, all others in decimal.
    fileprivate var text: String {
        switch space {
        case .hresult: "0x" + hexDigits(value, 8).uppercased()
        case .http: substatus.map { "\(value).\($0)" } ?? "\(value)"
        case .win32, .sql, .task: "\(Int32(bitPattern: value))"
        }
    }
}

extension CodeTable.Meaning {
    /// What a code that stands somewhere means.
    func code(_ raw: String, _ value: UInt32) -> CaseReport.Code {
        let isDecimal = space == .http || space == .sql
        return CaseReport.Code(
            raw: raw, hex: isDecimal ? nil : "0x" + hexDigits(value, 8).uppercased(), space: space.rawValue,
            name: name, meaning: meaning)
    }
}
