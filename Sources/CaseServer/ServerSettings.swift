/// How the server is to run: what its command line says.
package struct ServerSettings: Sendable {
    /// The folder of cases.
    package var dataPath: String
    /// The program's version, for reports and pages.
    package var version: String
    /// The secret without which nobody gets in; `nil` on this machine only.
    package var token: AccessToken?
    /// Names beside `localhost` under which the server is reached.
    package var names: Set<String> = []
    /// Whether connections are encrypted.
    package var isEncrypted = false
    /// Cases analysed at the same time, and members of each read at the same time.
    package var workers = 1
    package var jobs = 1
    /// Folders with packs beside the built-in ones.
    package var patternFolders: [String] = []
    /// Days after which a case is deleted; `nil` keeps them.
    package var retentionDays: Int?
    package var limits = ServerLimits()

    package init(dataPath: String, version: String) {
        self.dataPath = dataPath
        self.version = version
    }
}
