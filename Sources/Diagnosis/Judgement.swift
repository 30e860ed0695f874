package import CaseModel

/// What follows from the evidence of a case: ranked findings, and what they are not.
package struct Judgement: Sendable {
    /// Causes first, by confidence; each followed by its consequences.
    package var findings: [Finding] = []
    package var ruledOut: [RuledOut] = []
    package var notJudged: [DiagnosisRule] = []
    /// How every diagnosis was weighed, found or not.
    package var scores: [String: Score] = [:]

    /// A diagnosis that the evidence speaks for.
    package struct Finding: Sendable {
        package var rule: DiagnosisRule
        /// Probability, 0 to 1.
        package var confidence: Double
        /// How the confidence came about.
        package var score: Score
        /// Patterns for and against it, strongest first.
        package var evidence: [WeighedPattern]
        package var packages: [GUID]
        package var servers: [String]
        /// Records of severity 1 that it and its consequences account for, each counted once.
        package var errors: Int64
        /// The finding whose consequence this is.
        package var causedBy: String?
        /// Findings that are consequences of this one.
        package var leadsTo: [String]
    }

    package struct RuledOut: Sendable {
        package var rule: DiagnosisRule
        package var because: String
        package var patterns: [String]
    }

    /// A pattern's part in a diagnosis.
    package struct WeighedPattern: Sendable {
        package var pattern: String
        /// The contribution to the log-odds that it made here.
        package var weight: Double
        package var observations: ArraySlice<Observation>
    }
}
