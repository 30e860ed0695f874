internal import Intake
internal import Synchronization

/// How far an analysis is, for whoever watches it; and the way to stop it.
package final class Monitor: Sendable {
    private let bytesRead = Atomic<Int64>(0)
    private let inputTotal = Atomic<Int64>(0)
    private let inputRead = Atomic<Int64>(0)
    private let membersRead = Atomic<Int64>(0)
    private let cancelled = Atomic<Bool>(false)
    private let signs = Mutex<Set<String>>([])
    private let wake = Mutex<(@Sendable () -> Void)?>(nil)

    package init() {}

    /// Bytes of content read so far.
    package var bytes: Int64 { bytesRead.load(ordering: .relaxed) }
    /// Members finished so far.
    package var members: Int64 { membersRead.load(ordering: .relaxed) }
    /// The part of the input that was read, 0 to 1, by the bytes it occupies.
    package var fraction: Double {
        let total = inputTotal.load(ordering: .relaxed)
        return total == 0 ? 0 : Double(inputRead.load(ordering: .relaxed)) / Double(total)
    }
    /// Diagnoses for which a strong sign was seen so far.
    package var diagnoses: Set<String> { signs.withLock { $0 } }

    package var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    /// Asks the workers to stop as soon as they can.
    package func cancel() {
        cancelled.store(true, ordering: .sequentiallyConsistent)
        wake.withLock { $0 }?()
    }

    /// Calls `body` when the run is cancelled, at once if it already is: for what waits for input.
    func whenCancelled(_ body: @escaping @Sendable () -> Void) {
        wake.withLock { $0 = body }
        if cancelled.load(ordering: .sequentiallyConsistent) { body() }
    }

    func begin(_ total: Int64) { inputTotal.store(total, ordering: .relaxed) }

    /// What readers of units tell, block after block: a long member moves the display, too.
    var notes: ReadingNotes {
        ReadingNotes(
            input: { self.inputRead.add($0, ordering: .relaxed) },
            content: { self.bytesRead.add($0, ordering: .relaxed) })
    }

    func noteMember() { membersRead.add(1, ordering: .relaxed) }

    /// Diagnoses for which strong signs were seen.
    func note(signs found: Set<String>) {
        if !found.isEmpty { signs.withLock { $0.formUnion(found) } }
    }
}
