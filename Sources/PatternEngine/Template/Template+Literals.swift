extension Template {
    /// Fixed text that a message must hold for the template to match: one of these, at least.
    ///
    /// Lower case; a space stands for any white space. The scan looks for them; empty when the
    /// template has no fixed text long enough (`minimumLiteral`), which the linter refuses.
    package var scanLiterals: [[UInt8]] {
        literals(of: sequences[0]) ?? []
    }

    /// Whether every match begins with this literal, one of `scanLiterals`.
    func begins(with literal: [UInt8]) -> Bool {
        guard case .literal? = sequences[0].first else { return false }
        return fixedRuns(of: sequences[0]).first == literal
    }

    /// Shorter text would make nearly every record a candidate.
    package static let minimumLiteral = 6

    /// The best run of fixed text in a sequence, or the literals of its best group.
    private func literals(of sequence: [Part]) -> [[UInt8]]? {
        let runs = fixedRuns(of: sequence).filter { usefulness($0) >= Template.minimumLiteral }
        if let best = runs.max(by: { usefulness($0) < usefulness($1) }) { return [best] }
        for case .alternatives(let members) in sequence {
            let each = members.map { literals(of: sequences[$0]) }
            if each.allSatisfy({ $0 != nil }) { return each.flatMap { $0 ?? [] } }
        }
        return nil
    }

    private func fixedRuns(of sequence: [Part]) -> [[UInt8]] {
        var runs: [[UInt8]] = [[]]
        for part in sequence {
            switch part {
            case .literal(let bytes): runs[runs.count - 1] += bytes
            case .spaces: runs[runs.count - 1].append(UInt8(ascii: " "))
            default: runs.append([])
            }
        }
        return runs.map(trimmed).filter { !$0.isEmpty }
    }

    /// The longest word decides how selective the scan is: white space may vary inside a run.
    private func usefulness(_ run: [UInt8]) -> Int {
        run.split(separator: UInt8(ascii: " ")).map(\.count).max() ?? 0
    }

    private func trimmed(_ run: [UInt8]) -> [UInt8] {
        let space = UInt8(ascii: " ")
        return Array(run.drop { $0 == space }.reversed().drop { $0 == space }.reversed())
    }
}
