package import Intake

/// What to analyse, and how.
package struct AnalysisOptions: Sendable {
    package var inputs: [InputSource]
    /// Where to keep the case; `nil` for one that vanishes with the run.
    package var casePath: String?
    /// Folders with packs beside the built-in ones.
    package var patternFolders: [String] = []
    /// Zone names for members whose dates have none, by path glob; later entries win.
    package var timeZones: [(glob: String, zone: String)] = []
    /// Years for members whose dates have none, by path glob; later entries win.
    package var years: [(glob: String, year: Int16)] = []
    /// Workers that read at the same time.
    package var jobs: Int
    /// The program's version, for the report.
    package var version: String

    package init(inputs: [InputSource], jobs: Int, version: String) {
        self.inputs = inputs
        self.jobs = jobs
        self.version = version
    }

    /// More workers than this only wait for the one writer.
    package static let maximumJobs = 64
}
