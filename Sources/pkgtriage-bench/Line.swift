/// A line of the table: a figure, what it is compared with, and what it should be.
struct Line {
    /// The number by which the targets are known.
    var number: Int
    var figure: String
    /// The command that is measured.
    var ours: String
    /// The command beside it.
    var opponent: String
    var measure = Measure.cpu
    var target: Target
    /// How many times as many bytes ours reads: both are compared for each byte.
    var bytes = 1.0

    /// What of a run counts.
    enum Measure: String {
        case cpu = "CPU"
        case wall

        func of(_ run: ProcessRun) -> Double { self == .cpu ? run.cpu : run.wall }
    }

    /// What the ratio should be.
    enum Target {
        /// This many times as fast as the opponent, or more.
        case faster(Double)
        /// This many times the opponent's cost, or less.
        case cost(Double)

        /// The ratio as this target states it, of our cost and the opponent's.
        func ratio(_ ours: Double, _ theirs: Double) -> Double {
            switch self {
            case .faster: theirs / ours
            case .cost: ours / theirs
            }
        }

        func isMet(by ratio: Double) -> Bool {
            switch self {
            case .faster(let least): ratio >= least
            case .cost(let most): ratio <= most
            }
        }

        var text: String {
            switch self {
            case .faster(let least): "≥ \(least) × faster"
            case .cost(let most): "≤ \(most) × its cost"
            }
        }
    }
}

/// A line that is measured alone, against a number.
struct Limit {
    var number: Int
    var figure: String
    var command: String
    /// What is read off a run, and its unit.
    var value: (ProcessRun) -> Double
    var unit: String
    var most: Double
    var runs = 1
}
