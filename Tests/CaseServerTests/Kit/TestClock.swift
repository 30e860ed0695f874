import CaseModel
import Synchronization

@testable import CaseServer

/// A clock that moves when it is told to.
final class TestClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_772_438_400_000)

    var surroundings: Surroundings {
        var surroundings = Surroundings.real
        surroundings.now = { [self] in
            milliseconds.withLock { value in
                // Two things never happen at the same instant.
                value += 1
                return Timestamp(milliseconds: value)
            }
        }
        return surroundings
    }

    func advance(days: Int64 = 0, seconds: Int64 = 0) {
        milliseconds.withLock { $0 += (days * 86_400 + seconds) * 1000 }
    }
}
