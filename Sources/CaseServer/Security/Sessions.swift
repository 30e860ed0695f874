internal import Synchronization

/// Who has logged in: random names that browsers keep in a cookie, forgotten when the server ends.
final class Sessions: Sendable {
    private let surroundings: Surroundings
    private let limits: ServerLimits
    private let state = Mutex<State>(State())

    private struct State {
        /// Until when, in seconds, each session holds.
        var ends: [String: Int64] = [:]
        /// When wrong tokens came, in seconds.
        var wrong: [Int64] = []
    }

    init(limits: ServerLimits, surroundings: Surroundings) {
        self.limits = limits
        self.surroundings = surroundings
    }

    /// A new session.
    func open() -> String {
        let name = (0..<2).map { _ in surroundings.newID().text }.joined()
        let now = surroundings.seconds
        state.withLock { state in
            state.ends = state.ends.filter { $0.value > now }
            if state.ends.count >= limits.sessions, let oldest = state.ends.min(by: { $0.value < $1.value }) {
                state.ends[oldest.key] = nil
            }
            state.ends[name] = now + limits.sessionSeconds
        }
        return name
    }

    func close(_ name: String) { state.withLock { _ = $0.ends.removeValue(forKey: name) } }

    func holds(_ name: String) -> Bool {
        let now = surroundings.seconds
        return state.withLock { ($0.ends[name] ?? 0) > now }
    }

    /// Whether another token may be tried now; guessing is slowed down for everybody at once.
    var mayTry: Bool {
        let limit = surroundings.seconds - 60
        return state.withLock { state in
            state.wrong.removeAll { $0 <= limit }
            return state.wrong.count < limits.wrongTokensPerMinute
        }
    }

    func noteWrongToken() {
        let now = surroundings.seconds
        state.withLock { $0.wrong.append(now) }
    }
}
