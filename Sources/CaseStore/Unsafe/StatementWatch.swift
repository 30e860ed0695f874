internal import GRDBSQLite

/// What SQLite's callbacks need to know of the statement at work.
///
/// Invariant: the connection that it is installed on is closed before it is released.
final class StatementWatch {
    /// Why the statement was refused, in a sentence.
    private(set) var refusal: String?
    /// Whether its time is over.
    private(set) var isOver: @Sendable () -> Bool = { false }

    /// Forgets the statement before.
    func begin(_ isOver: @escaping @Sendable () -> Bool) {
        refusal = nil
        self.isOver = isOver
    }

    /// Lets SQLite ask before each statement and while it runs.
    func install(on connection: OpaquePointer) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe sqlite3_set_authorizer(connection, authorize, context)
        unsafe sqlite3_progress_handler(connection, StatementLimits.stepsBetweenLooks, isTimeOver, context)
    }

    fileprivate func refuse(_ sentence: String) { refusal = refusal ?? sentence }
}

/// SQLite's question whether an action may be compiled into a statement.
private func authorize(
    _ context: UnsafeMutableRawPointer?, _ action: Int32, _ first: UnsafePointer<CChar>?,
    _ second: UnsafePointer<CChar>?, _ database: UnsafePointer<CChar>?, _ inner: UnsafePointer<CChar>?
) -> Int32 {
    let operands = unsafe [first, second].map { unsafe $0.map { unsafe String(cString: $0) } }
    guard let sentence = StatementGuard.refusal(action, operands[0], operands[1]) else { return SQLITE_OK }
    unsafe watch(context)?.refuse(sentence)
    return SQLITE_DENY
}

/// SQLite's question whether to go on; anything but 0 ends the statement.
private func isTimeOver(_ context: UnsafeMutableRawPointer?) -> Int32 {
    unsafe watch(context)?.isOver() == true ? 1 : 0
}

private func watch(_ context: UnsafeMutableRawPointer?) -> StatementWatch? {
    unsafe context.map { unsafe Unmanaged<StatementWatch>.fromOpaque($0).takeUnretainedValue() }
}
