import CaseModel
import Foundation

/// The JSON report as it stands in the page, apart from everything that shows it.
///
/// A short one is text that anybody can read in the file. A long one is compressed, in base64; the script
/// inflates it when it is first needed, and gives back exactly the bytes of `--json`.
struct DataBlock {
    /// What stands in the element.
    let content: String
    /// `deflate`, or empty for plain JSON.
    let encoding: HTMLText
    /// Bytes of the JSON itself.
    let bytes: HTMLText
    /// Whether there was no room for them.
    let isLeftOut: Bool

    /// Longer JSON is compressed: it fills several screens of the source, and nobody reads on there.
    static let plainBytes = 16_384
    /// Longer content is left out and the page says so: with the page itself, the file keeps to 10 MB.
    static let mostBytes = 7_000_000

    init(_ report: CaseReport) throws(ReportingError) {
        let compact = try compactJSON(report)
        guard compact.count > DataBlock.plainBytes else {
            self.init(content: embeddable(compact), encoding: "", bytes: compact.count)
            return
        }
        let whole = try json(report)
        let packed = Data(try deflated(whole)).base64EncodedString()
        self.init(
            content: packed.utf8.count <= DataBlock.mostBytes ? packed : "", encoding: "deflate",
            bytes: whole.count)
    }

    /// No data: to look at the page alone.
    static let absent = DataBlock(content: "", encoding: "", bytes: 0)

    private init(content: String, encoding: String, bytes: Int) {
        self.content = content
        self.encoding = HTMLText(encoding)
        self.bytes = HTMLText(String(bytes))
        isLeftOut = content.isEmpty && bytes > 0
    }
}

/// JSON that can stand in a `script` element: no character of it means anything to HTML.
func embeddable(_ json: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
        switch byte {
        case UInt8(ascii: "&"): bytes += "\\u0026".utf8
        case UInt8(ascii: "<"): bytes += "\\u003c".utf8
        case UInt8(ascii: ">"): bytes += "\\u003e".utf8
        default: bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
