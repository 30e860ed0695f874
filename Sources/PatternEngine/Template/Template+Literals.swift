extension Template {
    /// Fixed text that a message must hold for the template to match: one of these, at least.
    ///
    /// Lower case; a space stands for any white space. The scan looks for them; empty when the
    /// template has no fixed text long enough (`minimumLiteral`), which the linter refuses.
    package var scanLiterals: [[UInt8]] { anchors.map(\.literal) }

    /// The same, each with what a match may have before it.
    var anchors: [TemplateAnchor] { anchors(in: sequences[0], after: .nothing) ?? [] }

    /// Fixed text that every match holds; long enough to be looked for.
    var fixedTexts: [[UInt8]] {
        fixedRuns(of: sequences[0]).map(\.text).filter { usefulness($0) >= Template.minimumLiteral }
    }

    /// Shorter text would make nearly every record a candidate.
    package static let minimumLiteral = 6

    /// The best run of fixed text in a sequence, or the literals of its best group.
    private func anchors(in sequence: [Part], after lead: TemplateAnchor.Lead) -> [TemplateAnchor]? {
        let runs = fixedRuns(of: sequence).filter { usefulness($0.text) >= Template.minimumLiteral }
        if let best = runs.max(by: { usefulness($0.text) < usefulness($1.text) }) {
            return [TemplateAnchor(literal: best.text, lead: self.lead(sequence[..<best.start], lead))]
        }
        for (index, part) in sequence.enumerated() {
            guard case .alternatives(let members) = part else { continue }
            let before = self.lead(sequence[..<index], lead)
            let each = members.map { anchors(in: sequences[$0], after: before) }
            if each.allSatisfy({ $0 != nil }) { return each.flatMap { $0 ?? [] } }
        }
        return nil
    }

    /// Fixed text without white space around it, and the part that it begins with.
    private func fixedRuns(of sequence: [Part]) -> [(text: [UInt8], start: Int)] {
        var runs: [(text: [UInt8], start: Int)] = [([], 0)]
        for (index, part) in sequence.enumerated() {
            let last = runs.count - 1
            switch part {
            case .literal(let bytes):
                if runs[last].text.isEmpty { runs[last].start = index }
                runs[last].text += bytes
            case .spaces:
                if !runs[last].text.isEmpty { runs[last].text.append(UInt8(ascii: " ")) }
            default: runs.append(([], index))
            }
        }
        return runs.map { (trimmed($0.text), $0.start) }.filter { !$0.text.isEmpty }
    }

    /// The longest word decides how selective the scan is: white space may vary inside a run.
    private func usefulness(_ run: [UInt8]) -> Int {
        run.split(separator: UInt8(ascii: " ")).map(\.count).max() ?? 0
    }

    private func trimmed(_ run: [UInt8]) -> [UInt8] {
        Array(run.reversed().drop { $0 == UInt8(ascii: " ") }.reversed())
    }
}

extension Template {
    /// What a match may have before a part: all of `parts`, and what is before them.
    private func lead(_ parts: ArraySlice<Part>, _ before: TemplateAnchor.Lead) -> TemplateAnchor.Lead {
        if parts.isEmpty { return before }
        return parts.allSatisfy(isWithinLine) ? max(before, .line) : .anything
    }

    /// Whether what a part matches never holds a line break.
    private func isWithinLine(_ part: Part) -> Bool {
        switch part {
        case .literal, .quote: true
        case .spaces: false
        case .hole(let type, _, _): type != .ws && type != .text
        case .alternatives(let members): members.allSatisfy { sequences[$0].allSatisfy(isWithinLine) }
        case .optional(let member): sequences[member].allSatisfy(isWithinLine)
        }
    }
}
