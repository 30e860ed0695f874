/// How much of one log is kept, so that a case stays small whatever its logs hold.
enum LogLimits {
    /// Stored events for each pattern, whatever they speak of: enough to see what they have in common.
    static let samplesPerPattern = 5
    /// Stored events for each pattern in all, one for each package and server: a spread, not a copy.
    static let spreadPerPattern = 12
    /// Stored events that name a known package but match no pattern, for each package.
    static let mentionsPerPackage = 2
    /// The same, for the whole log.
    static let mentionEvents = 100
    /// A GUID that is no known package is kept if the log names it this often.
    static let frequentMentions = 20
    /// Different patterns × packages × servers that are counted: 2 MB logs hold some hundred.
    static let tallies = 20_000
    /// Different GUIDs that are counted.
    static let guids = 50_000
    /// Different templates of unexplained errors.
    static let templates = 300
    /// Different combinations of patterns that match one error.
    static let errorSets = 4_000
    /// Different hours × severities × sources that are counted.
    static let histogramCells = 20_000
    /// Bytes of a message that are stored: stack traces are rarely longer.
    static let textBytes = 4_000
    /// Bytes of a neighbouring message that are stored.
    static let contextBytes = 200
    /// Messages shown after an event.
    static let following = 2
    /// GUIDs of one message that are looked at: lists of hundreds name nothing in particular.
    static let guidsPerRecord = 16
}
