internal import ServiceLifecycle
internal import Synchronization

/// Tells those who would go on for long (watchers of progress) that the server is about to end.
final class ServerEnding: Service {
    private let flag = Atomic<Bool>(false)

    var hasBegun: Bool { flag.load(ordering: .relaxed) }

    func run() async throws {
        try? await gracefulShutdown()
        flag.store(true, ordering: .relaxed)
    }
}
