extension Template {
    /// Texts that the whole template matches: each alternative and each optional part is in one of them, at
    /// least, as long as there are no more than `maximumExamples`.
    var examples: [String] { examples(of: 0) }

    /// The same for one sequence of the template.
    func examples(of sequence: Int) -> [String] {
        var texts = [""]
        for part in sequences[sequence] {
            let endings = examples(of: part)
            texts = endings.flatMap { ending in texts.map { $0 + ending } }
            texts = Array(texts.prefix(Template.maximumExamples))
        }
        return texts
    }

    /// Groups beside each other multiply; a template with more ways than this is judged by some of them.
    static let maximumExamples = 64

    private func examples(of part: Part) -> [String] {
        switch part {
        case .literal(let bytes): [String(decoding: bytes, as: UTF8.self)]
        case .spaces: [" "]
        case .quote(let single): [single ? "'" : "\""]
        case .hole(let type, _, _): [type.example]
        case .alternatives(let members): members.flatMap { examples(of: $0) }
        case .optional(let member): [""] + examples(of: member)
        }
    }
}

extension HoleType {
    /// A value that no author writes as fixed text.
    fileprivate var example: String {
        switch self {
        case .guid, .package, .machine: "7f3c9a10-52be-4d68-9e07-b1a4c6d8e2f5"
        case .version: "7403.2"
        case .number: "7403"
        case .code: "0x8C3A17F2"
        case .host, .server: "zq7-host"
        case .word, .quoted, .line, .text: "zq7x"
        case .path: "Q:\\zq7x"
        case .ws: ""
        }
    }
}
