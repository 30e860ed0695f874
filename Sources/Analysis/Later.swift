/// A value that is computed beside what follows, or at once where one thing is to be done at a time.
struct Later<Value: Sendable>: Sendable {
    private let state: State

    private enum State: Sendable {
        case known(Value)
        case coming(Task<Value, Never>)
    }

    init(isAtOnce: Bool, _ body: @escaping @Sendable () -> Value) {
        state = isAtOnce ? .known(body()) : .coming(Task { body() })
    }

    /// The value, when it is there.
    var value: Value {
        get async {
            switch state {
            case .known(let value): value
            case .coming(let task): await task.value
            }
        }
    }
}
