/// Files of the event queues, which the product keeps compressed in ways that no public source shows.
///
/// Known is only that the family is deflate and that a header tells the algorithm (KB 179470, 179825).
/// So the start of the compressed data is looked for, and believed where it inflates to text.
enum EventFile {
    /// Where compressed content starts and how it is wrapped.
    struct Start: Equatable {
        var offset: Int
        var layer: Layer
    }

    enum Layer: String { case gzip, zlib, rawDeflate = "raw-deflate", zip }

    /// Whether a member belongs to an event queue, by its name or a folder above it (KB 181709, 181361),
    /// or is XML, which the agent compresses in the same way (KB 179825).
    static func matches(_ path: Substring) -> Bool {
        let parts = path.lowercased().utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }
            .map(Substring.init)
        // An archive of a queue's files is called one, and is opened as one.
        guard let name = parts.last, !name.hasSuffix(".zip") else { return false }
        return isEventName(name) || isQueue(parts.dropLast())
    }

    private static func isEventName(_ name: Substring) -> Bool {
        if name.hasSuffix(".nse") || name.hasSuffix(".xml") { return true }
        if name.hasPrefix("nse"), name.hasSuffix(".tmp") { return true }
        guard name.hasPrefix("nse-") || name.hasPrefix("pse-") else { return false }
        return [".ok", ".tmp", ".blocked", ".disabled"].contains { name.hasSuffix($0) }
    }

    private static func isQueue(_ folders: ArraySlice<Substring>) -> Bool {
        folders.contains { folder in
            folder == "eventqueue" || folder.hasPrefix("evtq") || folder == "evtinbox" || folder == "nscap"
        } || zip(folders, folders.dropFirst()).contains { $0 == "altiris agent" && $1 == "queue" }
    }

    /// Finds the compressed content in the first bytes, or `nil` if they are plain or not understood.
    static func start(in head: [UInt8], within limit: Int) -> Start? {
        if let layer = wrapped(head, at: 0) { return Start(offset: 0, layer: layer) }
        guard !isPlain(head) else { return nil }
        for offset in 0..<min(limit, head.count) {
            if let layer = wrapped(head, at: offset) { return Start(offset: offset, layer: layer) }
        }
        // Last, because raw deflate has no mark of its own: nearly any bytes start some stream.
        for offset in 0..<min(limit, head.count) where inflatesToMarkup(head[offset...], .none) {
            return Start(offset: offset, layer: .rawDeflate)
        }
        return nil
    }

    private static func wrapped(_ head: [UInt8], at offset: Int) -> Layer? {
        if head.starts(with: [0x1F, 0x8B, 8], at: offset), inflatesToText(head[offset...], .gzip) {
            return .gzip
        }
        if isZlib(head, at: offset), inflatesToText(head[offset...], .zlib) { return .zlib }
        return head.starts(with: ZipSignature.local, at: offset) ? .zip : nil
    }

    /// Deflate with a 32 KiB window, and a check that makes the two bytes a multiple of 31 (RFC 1950).
    private static func isZlib(_ head: [UInt8], at offset: Int) -> Bool {
        guard offset + 1 < head.count, head[offset] == 0x78, head[offset + 1] & 0x20 == 0 else {
            return false
        }
        return (Int(head[offset]) << 8 | Int(head[offset + 1])) % 31 == 0
    }
}

extension EventFile {
    private static func inflatesToText(_ bytes: ArraySlice<UInt8>, _ wrapper: Inflater.Wrapper) -> Bool {
        guard let text = Inflater(wrapper).sample(bytes, count: 512) else { return false }
        return !text.isEmpty && looksLikeText(text[...])
    }

    /// Text that needs no inflating; short compressed data without control characters is no UTF-8.
    private static func isPlain(_ head: [UInt8]) -> Bool {
        guard looksLikeText(head[...]) else { return false }
        guard TextEncoding(head: head) == .utf8 else { return true }
        var check = UTF8Check()
        unsafe head.dropLast(3).withUnsafeBytes { bytes in unsafe check.add(bytes) }
        return check.isValid
    }

    /// Stricter: markup, and as much of it as any event has.
    private static func inflatesToMarkup(_ bytes: ArraySlice<UInt8>, _ wrapper: Inflater.Wrapper) -> Bool {
        guard let text = Inflater(wrapper).sample(bytes, count: 512), text.count >= 16 else { return false }
        let visible = text.first { $0 > 0x20 && $0 < 0x80 }
        return visible == UInt8(ascii: "<") && looksLikeText(text[...])
    }

    /// No control characters but white space, once the NULs of UTF-16 are left out.
    private static func looksLikeText(_ bytes: ArraySlice<UInt8>) -> Bool {
        let encoding = TextEncoding(head: Array(bytes))
        guard encoding != .binary else { return false }
        return bytes.allSatisfy { byte in
            byte >= 0x20 || (0x09...0x0D).contains(byte)
                || (byte < 0x20 && encoding != .utf8 && encoding != .utf8WithMark)
        }
    }
}
