/// How far runs of a hole's bytes reach in one message: each byte is looked at once, or nearly so.
///
/// Mostly the places that are asked for lie one behind the other, and the last run is all there is to
/// remember. An optional part before the hole may make them alternate between two runs, though; after
/// some steps back every place that was measured is remembered one by one.
struct RunMemory {
    /// The run last measured, and where a value that begins in it ends.
    private var last: (run: Range<Int>, end: Int) = (0..<0, 0)
    private var stepsBack = 0
    /// For each place, where a value that begins there ends; -1 where nobody has looked.
    private var ends: [Int32] = []

    /// Steps back that are borne before every place is remembered: messages that need it are rare.
    private static let maximumStepsBack = 8

    /// Begins with a new message.
    mutating func forget() {
        last = (0..<0, 0)
        stepsBack = 0
        if !ends.isEmpty { ends = [] }
    }

    /// The end of a value that begins at `start`, if that is known.
    mutating func end(from start: Int) -> Int? {
        if last.run.contains(start) { return max(start, last.end) }
        if start < last.run.lowerBound { stepsBack += 1 }
        guard start < ends.count, ends[start] >= 0 else { return nil }
        return Int(ends[start])
    }

    /// Whether every place that was measured is remembered one by one.
    var remembersPlaces: Bool { !ends.isEmpty }

    /// Where the known run begins that `place` lies in, so that measuring may stop there.
    func knownEnd(at place: Int) -> Int? {
        place < ends.count && ends[place] >= 0 ? Int(ends[place]) : nil
    }

    /// Remembers that values which begin in `run` end at `end`, or are empty behind it.
    mutating func note(_ run: Range<Int>, end: Int, in count: Int) {
        last = (run, end)
        if ends.isEmpty {
            guard stepsBack > RunMemory.maximumStepsBack else { return }
            ends = [Int32](repeating: -1, count: count + 1)
        }
        for place in run { ends[place] = Int32(max(place, end)) }
    }
}

/// Where what follows a gap matches next: each place is tried once, or nearly so. See `RunMemory`.
struct GapMemory {
    /// For searches from `from` to `found`, the next match is at `found`.
    private var last: (from: Int, found: Int) = (.max, 0)
    private var stepsBack = 0
    /// For each place, where the next match at or after it is; -1 where nobody has searched.
    private var next: [Int32] = []

    /// Stands for "there is no match".
    static let none = Int(Int32.max)

    /// Begins with a new message.
    mutating func forget() {
        last = (.max, 0)
        stepsBack = 0
        if !next.isEmpty { next = [] }
    }

    /// The next match at or after `start`, if that is known; `none` if there is none.
    mutating func match(from start: Int) -> Int? {
        if last.from <= start, start <= last.found { return last.found }
        if last.from != .max, start < last.from { stepsBack += 1 }
        return knownMatch(at: start)
    }

    /// The same, without keeping account of steps back.
    func knownMatch(at start: Int) -> Int? {
        start < next.count && next[start] >= 0 ? Int(next[start]) : nil
    }

    /// Remembers the result of a search from `start` that looked as far as `end`.
    mutating func note(from start: Int, upTo end: Int, found: Int, in count: Int) {
        last = (start, found)
        if next.isEmpty {
            guard stepsBack > GapMemory.maximumStepsBack else { return }
            next = [Int32](repeating: -1, count: count + 1)
        }
        for place in start...min(end, count) { next[place] = Int32(found) }
    }

    private static let maximumStepsBack = 8
}
