/// How much of one log is kept, so that a case stays small whatever its logs hold.
enum LogLimits {
    /// Stored events for each pattern, package and server: enough to see what they have in common.
    static let samplesPerTally = 3
    /// Stored events that name a GUID but match no pattern, for each GUID.
    static let mentionsPerGUID = 2
    /// The same, for the whole log.
    static let mentionEvents = 200
    /// Different patterns × packages × servers that are counted: 2 MB logs hold some hundred.
    static let tallies = 20_000
    /// Different GUIDs that are counted.
    static let guids = 50_000
    /// Different templates of unexplained errors.
    static let templates = 300
    /// Different hours × severities × sources that are counted.
    static let histogramCells = 20_000
    /// Bytes of a message that are stored: stack traces are rarely longer.
    static let textBytes = 4_000
    /// Bytes of a neighbouring message that are stored.
    static let contextBytes = 240
    /// GUIDs of one message that are looked at: lists of hundreds name nothing in particular.
    static let guidsPerRecord = 16
}
