/// A JSON value whose keys keep the order in which they are to be written.
///
/// A dictionary would lose the contract's order, and synthesised coding would leave out keys whose
/// value is `nil`, where the contract says `null`.
indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case list(JSONList)
    case object([Member])

    /// One key of an object with its value.
    struct Member: Sendable {
        var key: String
        var value: JSONValue
    }
}

extension JSONValue {
    /// A string, or `null`.
    static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// A whole number, or `null`.
    static func whole(_ value: Int64?) -> JSONValue { value.map(JSONValue.integer) ?? .null }

    /// An array of strings.
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object with its keys in the order given.
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}
