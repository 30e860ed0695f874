internal import CaseModel
internal import Diagnosis
internal import PatternEngine

/// The parts of a score in words.
extension Weighings {
    /// What was counted, and why it is another number than the pack states.
    func part(_ part: Score.Part, _ rule: DiagnosisRule) -> Weighing.Contribution {
        switch part.kind {
        case .sign(let pattern, let witness):
            let stated = stated(pattern, rule)
            let halved = "seen too seldom, or only on a machine that is taken for a client: half. "
            let seldom = part.stated < stated ? halved : ""
            let further = part.counted < part.stated ? "a weaker sign of a witness that has spoken" : ""
            return .init(
                kind: .sign, name: pattern, title: title(of: pattern), witness: witness.rawValue,
                stated: stated, counted: part.counted, because: (seldom + further).trimmedEnd)
        case .scope(let scope):
            let isCut = part.counted != part.stated
            return .init(
                kind: .scope, name: scope.rawValue, title: scope.words, stated: part.stated,
                counted: part.counted, because: isCut ? "at most half of the strongest sign" : "")
        case .opposition(let pattern):
            let stated = stated(pattern, rule)
            let share = part.stated > stated ? "speaks of a part of it, or was seen too seldom. " : ""
            let further = part.counted > part.stated ? "a weaker objection than one before" : ""
            return .init(
                kind: .opposition, name: pattern, title: title(of: pattern), stated: stated,
                counted: part.counted, because: (share + further).trimmedEnd)
        case .explained(let pattern, let other):
            return .init(
                kind: .explained, name: pattern, title: title(of: pattern), stated: part.stated,
                counted: part.counted, because: "`\(other)` is likelier and accounts for it")
        }
    }

    /// What was seen and does not count.
    func gate(_ gate: Score.Gate, _ rule: DiagnosisRule) -> Weighing.Contribution {
        .init(
            kind: .gate, name: gate.pattern, title: title(of: gate.pattern),
            stated: stated(gate.pattern, rule), because: Weighings.words(gate.reason))
    }

    private static func words(_ reason: Score.Reason) -> String {
        switch reason {
        case .over(let last):
            "it is over\(last.map { ", last seen \($0)" } ?? ""): something succeeded later, or it stopped coming"
        case .ending: "it ends earlier signs, and is not weighed itself"
        case .beside: "it speaks of other packages or machines, or is older than the signs"
        case .onlyBefore(let version): "it says nothing of versions from \(version) on"
        case .otherMachine(let role):
            "it was seen on a machine of another part (\(role.rawValue)), of which this says nothing"
        }
    }

    private func stated(_ pattern: String, _ rule: DiagnosisRule) -> Double {
        evidence.meanings[pattern]?.weights[rule.id] ?? 0
    }

    private func title(of pattern: String) -> String { evidence.meanings[pattern]?.title ?? pattern }
}

extension DiagnosisRule.Scope {
    /// What is affected, in words.
    fileprivate var words: String {
        switch self {
        case .onePackage: "one package on several servers"
        case .oneServer: "several packages on one server"
        case .single: "one package on one server"
        case .widespread: "several packages on several servers"
        case .system: "no package and no server is named"
        }
    }
}

extension String {
    /// Without a space and full stop at its end.
    fileprivate var trimmedEnd: String { hasSuffix(". ") ? String(dropLast(2)) : self }
}
