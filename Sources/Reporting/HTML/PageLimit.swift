/// How much of each list the page shows; the data block has everything.
enum PageLimit {
    /// Items of evidence for, and against, one diagnosis: more persuade nobody.
    static let evidence = 20
    /// Places shown of one item of evidence: the first proves, the others show that it happens again.
    static let samples = 3
    /// Bytes of log text on the page: what is left of 1.5 MB beside tables and data.
    static let logText = 400_000
    /// Bytes of one place with its surroundings that are shown even if there is no room left: a message
    /// with a long stack trace.
    static let logLine = 8_000
    /// Error codes decoded below one place: more stand in stack traces only.
    static let codes = 4
    /// Items of evidence that only stages of packages refer to.
    static let stageEvidence = 40
    /// Packages named at one diagnosis.
    static let affected = 50
    /// Servers named in one list.
    static let servers = 60
    /// Rows of the tables of packages, inputs and problems: a few hundred kilobytes of page.
    static let rows = 200
    /// Stages of packages' ways that are listed: some 90 kilobytes of page, more than anybody reads.
    static let stages = 540
    /// Templates that nothing explains.
    static let unexplained = 50
    /// Rows and columns of the matrix: what can be taken in at a glance, or printed.
    static let matrixPackages = 60
    static let matrixServers = 40
    /// Machines on the timeline.
    static let lanes = 24
}
