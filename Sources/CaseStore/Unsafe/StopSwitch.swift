internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// Ends the statements of a connection soon after it is set, from whatever thread.
///
/// An interrupt would only reach the statement that runs at that moment, and hardly the thousand short ones of
/// a bulk load: SQLite asks the switch instead, every few thousand steps of any.
///
/// Invariant: the switch outlives the connection, since `CaseWriter` holds both and nobody else the connection.
final class StopSwitch: Sendable {
    private let isOn = Atomic<Bool>(false)

    /// Whether statements are to end.
    var isSet: Bool { isOn.load(ordering: .relaxed) }

    func set() { isOn.store(true, ordering: .relaxed) }

    /// Steps of SQLite's machine between two questions: well below a millisecond.
    private static let steps: Int32 = 20_000

    /// Lets a connection ask the switch.
    func watch(_ db: Database) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe sqlite3_progress_handler(
            db.sqliteConnection, StopSwitch.steps,
            { context in
                guard let context = unsafe context else { return 0 }
                return unsafe Unmanaged<StopSwitch>.fromOpaque(context).takeUnretainedValue().isSet ? 1 : 0
            }, context)
    }
}
