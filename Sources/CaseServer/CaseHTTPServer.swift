internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
internal import Logging
internal import NIOCore
internal import NIOSSL
internal import ServiceLifecycle

/// The application on a port.
package struct CaseHTTPServer: Sendable {
    private let application: CaseApplication
    private let endpoint: Endpoint
    private let settings: ServerSettings

    /// Where to listen.
    package struct Endpoint: Sendable {
        package var host: String
        package var port: Int
        /// Files of a certificate chain and its key.
        package var certificate: String?
        package var key: String?

        package init(host: String, port: Int, certificate: String? = nil, key: String? = nil) {
            self.host = host
            self.port = port
            self.certificate = certificate
            self.key = key
        }

        /// Whether only programs of this machine can reach it.
        var isLocal: Bool {
            host == "localhost" || host == "::1"
                || (host.hasPrefix("127.") && HostName(host)?.isAddress == true)
        }
    }

    /// Opens the folder; refuses an address that others can reach if there is no token.
    package init(_ settings: ServerSettings, _ endpoint: Endpoint) throws(CaseServerError) {
        guard endpoint.isLocal || settings.token != nil else {
            throw .refused(
                "\(endpoint.host) can be reached from other machines, so a token is needed: put a long random one in a "
                    + "file and give --token-file FILE, or set PKGTRIAGE_TOKEN. Without --host only this machine is served."
            )
        }
        self.settings = settings
        self.endpoint = endpoint
        do {
            application = try CaseApplication(
                settings, threads: ServerThreads(analyses: settings.workers * settings.jobs))
        } catch {
            throw .folder("\(error)")
        }
    }

    /// Cases on disk that could not be read, one sentence each.
    package var complaints: [String] { application.complaints }

    /// Serves until SIGTERM or SIGINT; requests in flight are finished then.
    ///
    /// - Parameter started: is told the address to open.
    package func run(_ started: @escaping @Sendable (String) -> Void) async throws(CaseServerError) {
        var logger = Logger(label: "pkgtriage-serve", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .warning
        let server = try builder()
        let scheme = settings.isEncrypted ? "https" : "http"
        let shown = endpoint.host.contains(":") ? "[\(endpoint.host)]" : endpoint.host
        let app = Application(
            router: application.router, server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(endpoint.host, port: endpoint.port), serverName: nil,
                availableConnectionsDelegate: .maximum(settings.limits.connections, logger: logger)),
            services: application.background,
            onServerRunning: { channel in
                started("\(scheme)://\(shown):\(channel.localAddress?.port ?? endpoint.port)/")
            }, logger: logger)
        do {
            try await app.runService()
        } catch {
            throw .address(
                "\(endpoint.host):\(endpoint.port) cannot be listened on: \(error). Is another server there? Try --port 0."
            )
        }
    }

    private func builder() throws(CaseServerError) -> HTTPServerBuilder {
        let limits = settings.limits
        let plain = HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ContinueAnswer()],
                idleTimeout: .seconds(limits.idleSeconds),
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: limits.headerCount)))
        guard let certificate = endpoint.certificate, let key = endpoint.key else { return plain }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate).map {
                NIOSSLCertificateSource.certificate($0)
            }
            let configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain,
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            return try .tls(plain, tlsConfiguration: configuration)
        } catch {
            throw .refused("The certificate or its key cannot be used: \(error).")
        }
    }
}
