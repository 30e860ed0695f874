/// How much of anything the server accepts. Reaching a limit is an answer with a sentence, never a hang.
package struct ServerLimits: Sendable {
    /// Bytes of one upload, all its files together. Bundles of large sites reach 10 GB.
    package var uploadBytes: Int64 = 16 << 30
    /// Bytes that must stay free on the disk: cases and state files need room while an upload arrives.
    package var reservedBytes: Int64 = 256 << 20
    /// Files of one upload: a folder of logs has hundreds, each is a request of its own.
    package var uploadFiles = 10_000
    /// Uploads of several files that are open at the same time.
    package var openUploads = 64
    /// Seconds without a byte after which an open upload is given up.
    package var uploadIdleSeconds: Int64 = 3600
    /// Bytes a second below which a body counts as held open on purpose, once `slowGraceSeconds` are over.
    /// A modem managed five times as much.
    package var slowestBytesPerSecond: Int64 = 1024
    package var slowGraceSeconds: Int64 = 30
    /// Bytes of the body of any request that is not an upload: a long SQL statement fits many times.
    package var bodyBytes = 256 << 10
    /// Bytes of all headers of a request together.
    package var headerBytes = 16 << 10
    /// Headers of one request.
    package var headerCount = 100
    /// Seconds that a connection may be silent between requests, or within one.
    package var idleSeconds: Int64 = 60
    /// Connections at the same time: a browser opens six, so this serves eighty pages. More wait.
    package var connections = 512
    /// Watchers of progress at the same time; each holds a connection open.
    package var watchers = 256
    /// How often a watched case is looked at: often enough to look alive, seldom enough that two hundred
    /// watchers cost nothing.
    package var watchPause = Duration.milliseconds(250)
    /// Looks without news after which a watcher hears that the server is alive: 15 seconds, since proxies take
    /// a connection that is quiet for 30 for a dead one.
    package var looksBetweenHeartbeats = 60
    /// How often idle uploads and old cases are looked for; both limits are hours and days.
    package var upkeepPause = Duration.seconds(60)
    /// How long a refused sender may read the answer before the connection ends: a slow line's round trip.
    package var refusalPause = Duration.seconds(2)
    /// Seconds within which further looks of one person at one case are one view in the audit log.
    package var auditViewSeconds: Int64 = 60
    /// Characters of a name or label, of a note, of a saved query's SQL.
    package var labelCharacters = 200
    package var noteCharacters = 10_000
    package var queryCharacters = 20_000
    /// Notes of one case, and saved queries of the server.
    package var notes = 1_000
    package var savedQueries = 500
    /// Rows of one answer, and bytes of text in them: what a browser still shows or stores in one piece.
    package var queryRows = 100_000
    package var queryBytes = 16 << 20
    /// Cases in one answer of the list; `offset` leads to the rest.
    package var listedCases = 1_000
    /// People logged in at the same time, and for how long a login holds.
    package var sessions = 1_000
    package var sessionSeconds: Int64 = 12 * 3600
    /// Wrong tokens in a minute before all further ones are refused unseen.
    package var wrongTokensPerMinute = 10
    /// Bytes of the audit log before it is set aside as `audit.log.1`.
    package var auditBytes: Int64 = 16 << 20

    package init() {}
}
