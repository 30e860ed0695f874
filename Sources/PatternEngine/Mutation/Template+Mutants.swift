extension Template {
    /// A template with one condition weakened.
    struct Mutant {
        var change: String
        var remedy: String
        var template: Template
    }

    /// The template without each of its conditions: fixed text becomes any text, an alternative or an
    /// optional part goes, a hole takes any text.
    ///
    /// No conditions are: signs without a letter, which only mark where a value ends, and holes that take
    /// anything up to such a sign (`word`, `path`, `quoted`, `line`, `text`, `ws`).
    var mutants: [Mutant] {
        sequences.indices.flatMap { sequence in
            runMutants(in: sequence) + sequences[sequence].indices.flatMap { partMutants(sequence, $0) }
        }
    }

    /// Each run of fixed text in turn becomes any text.
    private func runMutants(in sequence: Int) -> [Mutant] {
        fixedRanges(of: sequence).compactMap { run in
            let text = source(of: sequence, parts: run)
            let isWhole = run.count == sequences[sequence].count
            // Fixed text that is a whole alternative goes with the alternative.
            guard text.contains(where: \.isLetter), sequence == 0 || !isWhole else { return nil }
            let edit = Edit(sequence: sequence, parts: run, text: weakened(run, of: sequence))
            return rewritten(edit).map {
                Mutant(
                    change: "with any text for `\(text.trimmed)` in `\(self.text)`",
                    remedy: "Add a near miss that differs only there.", template: $0)
            }
        }
    }

    /// What stands for any text in the place of fixed text: nothing at the ends of a template, which may
    /// stand anywhere, nor beside a hole that takes any text already.
    private func weakened(_ run: Range<Int>, of sequence: Int) -> String {
        let parts = sequences[sequence]
        if run.count == parts.count { return "{any:text}" }
        let isEnd = sequence == 0 && (run.lowerBound == 0 || run.upperBound == parts.count)
        let neighbours = [run.lowerBound - 1, run.upperBound].filter(parts.indices.contains)
        return isEnd || neighbours.contains { parts[$0].isGap } ? "" : "{any:text}"
    }

    private func partMutants(_ sequence: Int, _ part: Int) -> [Mutant] {
        switch sequences[sequence][part] {
        case .hole(let type, let slot, _) where type.hasForm:
            mutant(
                sequence, part, "{any:text}",
                "with any text for `{\(captureNames[slot])}` in `\(text)`",
                "Add a near miss with something else than a \(type.rawValue) there.")
        case .alternatives(let members):
            members.indices.flatMap { gone in
                mutant(
                    sequence, part, group(of: members.indices.filter { $0 != gone }.map { members[$0] }),
                    "without the alternative `\(source(of: members[gone]))` in `\(text)`",
                    "Add a sample that fires by it.")
            }
        case .optional(let member):
            mutant(
                sequence, part, "", "without the optional `\(source(of: member))` in `\(text)`",
                "Add a sample that holds it and what follows it.")
        case .literal, .spaces, .quote, .hole: []
        }
    }

    private func group(of members: [Int]) -> String {
        let texts = members.map { source(of: $0) }
        return texts.count == 1 ? texts[0] : "{" + texts.joined(separator: "|") + "}"
    }

    private func mutant(
        _ sequence: Int, _ part: Int, _ replacement: String, _ change: String, _ remedy: String
    ) -> [Mutant] {
        let edit = Edit(sequence: sequence, parts: part..<(part + 1), text: replacement)
        return [rewritten(edit)].compactMap { $0 }.map {
            Mutant(change: change, remedy: remedy, template: $0)
        }
    }

    /// Stretches of fixed text: literals, spaces and quotes.
    private func fixedRanges(of sequence: Int) -> [Range<Int>] {
        let parts = sequences[sequence]
        var ranges: [Range<Int>] = []
        for index in parts.indices where parts[index].isFixed {
            if let last = ranges.last, last.upperBound == index {
                ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
            } else {
                ranges.append(index..<(index + 1))
            }
        }
        return ranges
    }
}

extension Template.Part {
    fileprivate var isFixed: Bool {
        switch self {
        case .literal, .spaces, .quote: true
        case .hole, .alternatives, .optional: false
        }
    }

    var isGap: Bool {
        if case .hole(let type, _, _) = self { return type.isGap }
        return false
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
