import CaseModel

/// Counts over time as the outline of bars, which stand on the ground of a lane.
///
/// Heights grow with the square root: a storm must not make what came before it invisible.
struct Density {
    private let start: Int64
    private let step: Int64
    private let counts: [Int64]
    /// What a full bar stands for: the most records of any step of the machine.
    private let most: Int64

    /// Heights of the highest bar, which leaves room for signs above, and of the least that can be seen, in units
    /// of the drawing.
    private static let height = 18.0
    private static let least = 3.0

    init(_ activity: CaseReport.Activity?, _ counts: (CaseReport.Activity) -> [Int64]) {
        start = activity.flatMap { seconds($0.start) } ?? 0
        step = Int64(activity?.step ?? 0)
        self.counts = activity.map(counts) ?? []
        most = activity?.records.max() ?? 0
    }

    /// The outline; empty where nothing was counted.
    func path(on scale: TimeScale) -> String {
        var path = ""
        for (index, count) in counts.enumerated() where count > 0 {
            let from = start + Int64(index) * step
            let (left, right) = (scale.x(from), scale.x(from + step))
            guard right > left else { continue }
            let height = units(self.height(of: count))
            path += "M\(units(left)) 24v-\(height)h\(units(right - left))v\(height)z"
        }
        return path
    }

    private func height(of count: Int64) -> Double {
        let share = (Double(count) / Double(max(1, most))).squareRoot()
        return Density.least + share * (Density.height - Density.least)
    }
}
