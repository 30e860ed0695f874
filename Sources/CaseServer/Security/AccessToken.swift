internal import Intake

/// The secret that opens the server, compared in a time that does not depend on how much of it was guessed.
package struct AccessToken: Sendable {
    private let digest: [UInt8]

    /// Shorter ones can be guessed: 16 characters of base 64 are 96 bits.
    package static let shortest = 16

    /// `nil` if the secret is too short.
    package init?(_ secret: String) {
        guard secret.utf8.count >= AccessToken.shortest else { return nil }
        digest = AccessToken.digest(of: secret)
    }

    /// Whether `secret` is the token. Digests are compared, so that not even the length shows.
    func matches(_ secret: String) -> Bool {
        let other = AccessToken.digest(of: secret)
        var difference: UInt8 = 0
        for index in digest.indices { difference |= digest[index] ^ other[index] }
        return difference == 0
    }

    private static func digest(of secret: String) -> [UInt8] { Array(Intake.sha256(of: secret).utf8) }
}
