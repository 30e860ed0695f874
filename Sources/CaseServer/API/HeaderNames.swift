internal import HTTPTypes

/// Headers that the library does not name.
extension HTTPField.Name {
    static var secFetchSite: Self { name("Sec-Fetch-Site") }
    static var secFetchMode: Self { name("Sec-Fetch-Mode") }
    static var frameOptions: Self { name("X-Frame-Options") }
    static var referrerPolicy: Self { name("Referrer-Policy") }
    static var permissionsPolicy: Self { name("Permissions-Policy") }
    static var openerPolicy: Self { name("Cross-Origin-Opener-Policy") }
    static var resourcePolicy: Self { name("Cross-Origin-Resource-Policy") }
    /// Asks a proxy (nginx) to pass events on as they come.
    static var accelBuffering: Self { name("X-Accel-Buffering") }
    /// How many there are in all, of which the answer has a part.
    static var totalCount: Self { name("X-Total-Count") }

    private static func name(_ text: String) -> Self {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is a header's name") }
        return name
    }
}
