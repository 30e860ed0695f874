internal import CaseModel

/// What of a case concerns one diagnosis, and what would if product or machine were others.
extension CaseEvidence {
    /// What was seen that speaks for or against a diagnosis, by pattern.
    ///
    /// Signs from machines of a part that the diagnosis is not about do not count: a notebook without a
    /// network says nothing of Package Servers.
    func observations(
        concerning rule: DiagnosisRule, _ sightings: Sightings
    ) -> [(String, ArraySlice<Observation>)] {
        sightings.patterns { meanings[$0]?.weights[rule.id] != nil }.compactMap { pattern in
            let concerned = sightings[pattern].without { isElsewhere($0, rule) }
            return concerned.isEmpty ? nil : (pattern, concerned)
        }
    }

    /// What a pattern adds to a diagnosis's log-odds: half of it while it was seen too seldom, or only where it
    /// is a guess that the machine matters; nothing where the product is of a version that it does not speak of.
    func weight(
        of pattern: String, _ observations: ArraySlice<Observation>, for rule: DiagnosisRule
    ) -> Double {
        guard let meaning = meanings[pattern], let weight = meaning.weights[rule.id] else { return 0 }
        if isOutdated(meaning) { return 0 }
        let count = observations.map(\.count).reduce(Int64(0)) { sum, count in
            let (total, overflow) = sum.addingReportingOverflow(count)
            return overflow ? .max : total
        }
        let isDoubtful = weight > 0 && observations.allSatisfy { isOfAnotherPart($0, rule) }
        return count < meaning.repeats || isDoubtful ? weight / 2 : weight
    }

    /// What was seen but does not count: patterns of older versions of the product, and signs that were seen
    /// only on machines that the diagnosis is not about. Nobody should wonder where they went.
    ///
    /// - Parameter concerned: what counts.
    func gates(
        of rule: DiagnosisRule, beside concerned: [(String, ArraySlice<Observation>)], _ sightings: Sightings
    ) -> [Score.Gate] {
        let counted = Set(concerned.map(\.0))
        let outdated = counted.sorted().compactMap { pattern -> Score.Gate? in
            guard let meaning = meanings[pattern], isOutdated(meaning), let version = meaning.onlyBefore
            else { return nil }
            return .init(pattern: pattern, reason: .onlyBefore(version))
        }
        let elsewhere = sightings.patterns {
            meanings[$0]?.weights[rule.id] ?? 0 > 0 && !counted.contains($0)
        }
        return outdated
            + elsewhere.map { pattern in
                let role = sightings[pattern].lazy.compactMap { $0.server.flatMap { servers[$0] } }.first
                return .init(pattern: pattern, reason: .otherMachine(role ?? .unknown))
            }
    }

    /// Whether the product is of a version that a pattern does not speak of.
    private func isOutdated(_ meaning: PatternMeaning) -> Bool {
        guard let limit = meaning.onlyBefore, let product else { return false }
        return !(product < limit)
    }

    /// Whether a sign of a diagnosis comes from a machine that is known to play a part that it is not about.
    private func isElsewhere(_ seen: Observation, _ rule: DiagnosisRule) -> Bool {
        guard meanings[seen.pattern]?.weights[rule.id] ?? 0 > 0, let server = seen.server else {
            return false
        }
        return isOfAnotherPart(seen, rule) && !presumedClients.contains(server)
    }

    private func isOfAnotherPart(_ seen: Observation, _ rule: DiagnosisRule) -> Bool {
        guard let server = seen.server, !rule.machines.isEmpty else { return false }
        return !rule.machines.contains(servers[server] ?? .unknown)
    }
}
