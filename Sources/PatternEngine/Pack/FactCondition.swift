package import CaseModel

/// What a fact must look like: its kind, and comparisons of its fields that must all hold.
package struct FactCondition: Sendable {
    package var kind: Fact.Kind
    package var clauses: [Clause]
    /// Where it stands in the pack.
    package var mark = Mark()

    /// `FIELD OP VALUE`.
    package struct Clause: Sendable {
        /// As the author wrote it.
        package var text: String
        /// Where it stands in the pack.
        package var mark = Mark()
        var field: String
        var test: Test
    }

    enum Test: Sendable {
        case present
        case absent
        case compare(Comparison, Operand)
        case contains(Operand)
        case matches(Template)
    }

    enum Comparison: String, Sendable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    enum Operand: Sendable {
        case value(String)
        case field(String)
    }
}

extension FactCondition.Clause {
    /// Reads `reported < {database}`, `status present`, `text matches Failed: {code}`.
    package init(_ text: String) throws(TemplateError) {
        var words = text.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count >= 2 else {
            throw TemplateError(offset: 0, description: "Not a comparison; write FIELD OP VALUE.")
        }
        if words.count > 2 { words[2] = String(words[2].drop { $0 == " " }) }
        self.text = text
        field = words[0]
        test = try FactCondition.Clause.test(words[1], words.count > 2 ? words[2] : nil)
    }

    private static func test(_ name: String, _ value: String?) throws(TemplateError) -> FactCondition.Test {
        switch (name, value) {
        case ("present", nil): return .present
        case ("absent", nil): return .absent
        case ("contains", let value?): return .contains(operand(value))
        case ("matches", let value?): return .matches(try Template(value))
        case (let name, let value?):
            guard let comparison = FactCondition.Comparison(rawValue: name) else { break }
            return .compare(comparison, operand(value))
        default: break
        }
        throw TemplateError(
            offset: 0,
            description:
                "`\(name)` is no comparison; use =, !=, <, <=, >, >=, contains, matches, present or absent.")
    }

    private static func operand(_ text: String) -> FactCondition.Operand {
        if text.hasPrefix("{"), text.hasSuffix("}") { return .field(String(text.dropFirst().dropLast())) }
        return .value(text)
    }

    /// The fields that the clause reads.
    var fieldNames: [String] {
        switch test {
        case .compare(_, .field(let other)), .contains(.field(let other)): [field, other]
        default: [field]
        }
    }

    /// Whether the comparison holds; one with an absent field does not.
    package func holds(for fact: Fact, _ matcher: inout TemplateMatcher) -> Bool {
        let value = fact.value(of: field)
        switch test {
        case .present: return value != nil
        case .absent: return value == nil
        case .compare(let comparison, let operand):
            guard let value, let other = resolve(operand, fact) else { return false }
            return comparison.holds(value, other)
        case .contains(let operand):
            guard let value, let other = resolve(operand, fact) else { return false }
            return value.lowercased().contains(other.lowercased())
        case .matches(let template):
            guard let value else { return false }
            return matcher.finds(template, in: Array(value.utf8).span)
        }
    }

    private func resolve(_ operand: FactCondition.Operand, _ fact: Fact) -> String? {
        switch operand {
        case .value(let value): value
        case .field(let name): fact.value(of: name)
        }
    }
}

extension FactCondition {
    /// Whether a fact is of the kind and all comparisons hold.
    package func holds(for fact: Fact, _ matcher: inout TemplateMatcher) -> Bool {
        guard fact.kind == kind else { return false }
        for clause in clauses where !clause.holds(for: fact, &matcher) { return false }
        return true
    }
}

extension FactCondition.Comparison {
    /// Numbers compare as numbers; anything else as text in either case.
    func holds(_ left: String, _ right: String) -> Bool {
        if let first = Double(left), let second = Double(right) { return orders(first, second) }
        return orders(left.lowercased(), right.lowercased())
    }

    private func orders<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}

extension Fact {
    /// A field by name; `package` and `server` are fields, too.
    func value(of name: String) -> String? {
        switch name {
        case "package": package?.description
        case "server": server
        default: self[name]
        }
    }
}
