internal import Synchronization

/// How many watch at the moment: each holds a connection open.
final class Watchers: Sendable {
    fileprivate let count = Mutex(0)
}

/// A place among the watchers, for as long as this object lives.
final class WatcherPass: Sendable {
    private let watchers: Watchers

    /// `nil` if all places are taken.
    init?(_ watchers: Watchers, limit: Int) {
        self.watchers = watchers
        let isFree = watchers.count.withLock { count in
            count += 1
            return count <= limit
        }
        // A failing initialiser runs `deinit`, which gives the place back.
        if !isFree { return nil }
    }

    deinit { watchers.count.withLock { $0 -= 1 } }
}
