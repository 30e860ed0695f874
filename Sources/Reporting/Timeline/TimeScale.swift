/// A span of time cut into equal steps that people read easily: whole quarters, hours or days.
struct TimeScale {
    /// First second of the first step.
    let start: Int64
    /// Seconds of one step.
    let step: Int64
    let steps: Int

    /// More labels than this collide on a phone.
    static let mostSteps = 8
    /// A drawing is this many units wide, whatever its size on the screen.
    static let width = 1000.0

    private static let lengths: [Int64] =
        [1, 2, 5, 10, 15, 30].map { $0 * 60 } + [1, 2, 3, 6, 12].map { $0 * 3600 }
        + [1, 2, 7, 14, 28, 91, 364].map { $0 * 86_400 }

    /// The scale with the shortest steps that show all of `first...last` in at most eight.
    init(_ first: Int64, _ last: Int64) {
        let last = max(first, last)
        func count(_ step: Int64) -> Int64 { (last - first.floored(to: step)) / step + 1 }
        let longest = TimeScale.lengths[TimeScale.lengths.count - 1]
        step = TimeScale.lengths.first { count($0) <= TimeScale.mostSteps } ?? longest
        start = first.floored(to: step)
        steps = Int(min(count(step), 64))
    }

    /// Where an instant stands in a drawing, 0 to `width`.
    func x(_ second: Int64) -> Double {
        let share = Double(second - start) / Double(Int64(steps) * step)
        return min(max(share, 0), 1) * TimeScale.width
    }

    /// What stands at the beginning of each step: the time, with the date where it changes.
    var labels: [(date: String, time: String)] {
        var shown = ""
        return (0..<steps).map { index in
            let text = minute(start + Int64(index) * step)
            let date = String(text.prefix(10))
            defer { shown = date }
            let time = step.isMultiple(of: 86_400) ? "" : String(text.suffix(5))
            return (date == shown ? "" : date, time)
        }
    }
}

extension Int64 {
    fileprivate func floored(to step: Int64) -> Int64 {
        let rest = self % step
        return self - (rest < 0 ? rest + step : rest)
    }
}
