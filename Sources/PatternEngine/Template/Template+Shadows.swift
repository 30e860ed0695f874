extension Template {
    /// An alternative that can never be chosen: one before it matches wherever it does.
    struct Shadow: Equatable {
        /// The alternative, as it could be written.
        var hidden: String
        /// The earlier one that is always taken first.
        var by: String
    }

    /// All alternatives of the template that can never be chosen. The first that fits stays, so `{error|errors}`
    /// never takes `errors`.
    var shadows: [Shadow] { sequences.flatMap { $0.flatMap { shadows(in: $0) } } }

    private func shadows(in part: Part) -> [Shadow] {
        guard case .alternatives(let members) = part else { return [] }
        return shadows(among: members)
    }

    private func shadows(among members: [Int]) -> [Shadow] {
        members.indices.dropFirst().compactMap { later in
            let texts = examples(of: members[later])
            let earlier = members[..<later].first { member in
                texts.allSatisfy { begins(with: member, $0) }
            }
            return earlier.map { Shadow(hidden: source(of: members[later]), by: source(of: $0)) }
        }
    }

    /// Whether one of the template's sequences matches the beginning of a text.
    private func begins(with sequence: Int, _ text: String) -> Bool {
        guard let template = try? Template(source(of: sequence) + "{rest_of_text:text}") else { return false }
        var matcher = ConditionMatcher()
        return matcher.isWhole(template, text)
    }

    /// Whether the template occurs in everything that `other` matches.
    func covers(_ other: Template) -> Bool {
        var matcher = ConditionMatcher()
        return other.examples.allSatisfy { matcher.captures(self, $0) != nil }
    }
}
