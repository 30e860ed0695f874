internal import Analysis
internal import Synchronization

/// The meanings of error codes, read when they are first asked for.
final class KnownCodes: Sendable {
    private let read = Mutex<RowDecoder?>(nil)

    var decoder: RowDecoder {
        read.withLock { read in
            let decoder = read ?? RowDecoder()
            read = decoder
            return decoder
        }
    }
}
