/// A Notification Server Event: a Package Server's status, or something else of an agent.
///
/// The envelope is the public one; how the status rows are laid out is assumed.
package struct StatusEvent: Sendable {
    /// The item that takes package status in (KB 172185).
    package static let statusItem = "f85fe5d9-005a-40ac-b213-944b496405fe"
    /// The item that takes inventory in.
    package static let inventoryItem = "1592b913-72f3-4c36-91d2-d4eda21d2f96"

    /// The item that the event is for.
    package var to = StatusEvent.statusItem
    /// The machine that sends it.
    package var sender: Machine
    /// When it is sent.
    package var sent: Moment
    /// A package, its version, its status, and the error if there is one.
    package var rows: [(package: SoftwarePackage, version: Int, status: String, error: String)] = []

    /// A status event of a Package Server, with a row for each package.
    package init(
        from sender: Machine, at sent: Moment, _ packages: [SoftwarePackage], version: Int? = nil,
        status: String = "Ready", error: String = ""
    ) {
        self.sender = sender
        self.sent = sent
        rows = packages.map { ($0, version ?? $0.version, status, error) }
    }

    /// An inventory event, which has nothing to do with packages.
    package static func inventory(from sender: Machine, at sent: Moment) -> StatusEvent {
        var event = StatusEvent(from: sender, at: sent, [])
        event.to = inventoryItem
        return event
    }

    /// The event's text.
    package var text: String {
        var text = "<?xml version='1.0'?>\r\n<message>\r\n<to>\(to)</to>\r\n"
        text +=
            "<priority>1</priority>\r\n<time>\(Stamp.document.text(sent))</time>\r\n<body>\r\n<inventory>\r\n<resources>\r\n"
        text +=
            "<resource typeGuid=\"493435f7-3b17-4c4c-b07f-c23e7ab7781f\" ref=\"0\" name=\"\(sender.name)\""
        text += " guid=\"\(sender.identifier.text)\"></resource>\r\n</resources>\r\n"
        text +=
            "<inventoryClass guid=\"b9d54fd2-0863-4aa9-9909-ad2fab9bdaec\">\r\n<data>\r\n<resource resourceRef=\"0\">\r\n"
        if rows.isEmpty { text += "<row c0=\"OptiPlex 7010\" c1=\"\(sender.address)\" />\r\n" }
        for row in rows {
            text +=
                "<row packageId=\"\(row.package.identifier.braced)\" version=\"\(row.version)\" status=\"\(row.status)\""
            text += " error=\"\(row.error)\" />\r\n"
        }
        return text
            + "</resource>\r\n</data>\r\n</inventoryClass>\r\n</inventory>\r\n</body>\r\n</message>\r\n"
    }
}

extension StatusEvent {
    /// How an event's bytes are wrapped on their way.
    package enum Wrapping: Sendable {
        case plain, gzip, zlib, deflate
        /// Sixteen bytes of a header of the sender's own, then zlib; the real header is not publicly known.
        case privateHeader
    }

    /// The event's bytes.
    package func bytes(_ wrapping: Wrapping) -> [UInt8] {
        let plain = Array(text.utf8)
        switch wrapping {
        case .plain: return plain
        case .gzip: return Deflate.compress(plain, .gzip)
        case .zlib: return Deflate.compress(plain, .zlib)
        case .deflate: return Deflate.compress(plain, .raw)
        case .privateHeader:
            var bytes = Array("AeXZ".utf8)
            bytes.appendLittleEndian(1, bytes: 4)
            bytes.appendLittleEndian(plain.count, bytes: 8)
            return bytes + Deflate.compress(plain, .zlib)
        }
    }
}
