internal import CaseModel
internal import Intake
internal import PatternEngine

/// The use of instructions that not every processor has.
package enum Acceleration {
    /// From now on only portable code runs, slower and with the same answers: for whoever suspects the
    /// fast one. To be called before anything is read.
    package static func forbid() {
        ScanPath.forbidAcceleration()
        DigestPath.forbidAcceleration()
    }
}
