internal import ArgumentParser
internal import CaseServer
internal import Foundation

struct ServeOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder of cases; made if it is missing.")
    var dataPath = ServeOptions.defaultFolder

    @Option(help: "The address to listen on; any but this machine's own needs a token.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 for a free one.")
    var port = 8181

    @Option(help: "A file with the token that lets people in; or set PKGTRIAGE_TOKEN.")
    var tokenFile: String?

    @Option(help: "A certificate chain (PEM); with --tls-key connections are encrypted.")
    var tlsCertificate: String?

    @Option(help: "The certificate's private key (PEM).")
    var tlsKey: String?

    @Option(name: .customLong("name"), help: "A host name under which the server is reached (repeatable).")
    var names: [String] = []

    @Option(help: "Cases analysed at the same time.")
    var workers = 1

    @Option(help: "Members of one case read at the same time; the number of cores by default.")
    var jobs: Int?

    @Option(help: "Use the packs in this folder, too (repeatable).")
    var patterns: [String] = []

    @Option(help: "The largest upload in MiB.")
    var maxUpload: Int64 = 16 << 10

    @Option(help: "Connections served at the same time; more wait.")
    var connections = ServerLimits().connections

    @Option(help: "Delete cases after this many days; without it they are kept.")
    var retention: Int?

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("--port takes a number from 0 to 65535.")
        }
        guard (1...16).contains(workers) else {
            throw ValidationError("--workers takes a number from 1 to 16.")
        }
        guard (1...64).contains(jobs ?? 1) else {
            throw ValidationError("--jobs takes a number from 1 to 64.")
        }
        guard (1...1 << 20).contains(maxUpload) else {
            throw ValidationError("--max-upload takes MiB from 1 to 1048576.")
        }
        guard (1...65535).contains(connections) else {
            throw ValidationError("--connections takes a number from 1 to 65535.")
        }
        guard (1...36500).contains(retention ?? 1) else {
            throw ValidationError("--retention takes days, at least 1.")
        }
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key belong together.")
        }
    }

    /// What the server is to be like.
    func settings() throws -> ServerSettings {
        var settings = ServerSettings(dataPath: dataPath, version: Serve.configuration.version)
        settings.token = try token()
        settings.names = Set(names.map { $0.lowercased() })
        settings.isEncrypted = tlsCertificate != nil
        settings.workers = workers
        settings.jobs = jobs ?? min(64, ProcessInfo.processInfo.activeProcessorCount)
        settings.patternFolders = patterns
        settings.retentionDays = retention
        settings.limits.uploadBytes = maxUpload << 20
        settings.limits.connections = connections
        return settings
    }

    /// Where it is to listen.
    func endpoint() throws -> CaseHTTPServer.Endpoint {
        CaseHTTPServer.Endpoint(host: host, port: port, certificate: tlsCertificate, key: tlsKey)
    }

    private func token() throws -> AccessToken? {
        var secret = ProcessInfo.processInfo.environment["PKGTRIAGE_TOKEN"]
        if let tokenFile {
            guard let text = try? String(contentsOfFile: tokenFile, encoding: .utf8) else {
                throw ValidationError("--token-file: \(tokenFile) cannot be read.")
            }
            secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        guard let secret, !(secret.isEmpty && tokenFile == nil) else { return nil }
        guard let token = AccessToken(secret) else {
            throw ValidationError(
                "The token needs at least \(AccessToken.shortest) characters, so that nobody guesses it.")
        }
        return token
    }

    /// Where programs keep their data (XDG Base Directory Specification).
    private static var defaultFolder: String {
        let environment = ProcessInfo.processInfo.environment
        let base =
            environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? "\(NSHomeDirectory())/.local/share"
        return "\(base)/pkgtriage"
    }
}
