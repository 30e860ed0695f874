package import CaseModel
import Foundation
import Mustache

/// The report as one HTML file that needs nothing else: it works offline and from a folder, is readable
/// with scripts off and in print, and carries the JSON report with it.
package func html(_ report: CaseReport) throws(ReportingError) -> String {
    let library = try templates()
    let style = try asset("report.css")
    let script = try asset("report.js")
    let page = Page(
        report, style: style, script: script, policy: policy(style: style, script: script),
        json: embeddable(try compactJSON(report)))
    guard let text = library.render(page, withTemplate: "report") else { throw .asset("report.mustache") }
    return text
}

/// Everything is forbidden but the one style and the one script of the file, named by their hashes.
func policy(style: String, script: String) -> String {
    func hash(_ text: String) -> String {
        "'sha256-\(Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString())'"
    }
    return "default-src 'none'; style-src \(hash(style)); script-src \(hash(script)); img-src data:;"
        + " base-uri 'none'; form-action 'none'"
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

private func asset(_ name: String) throws(ReportingError) -> String {
    guard let file = EmbeddedFiles.all.first(where: { $0.path == name }) else { throw .asset(name) }
    return file.contents.description
}

private func templates() throws(ReportingError) -> MustacheLibrary {
    var library = MustacheLibrary()
    for file in EmbeddedFiles.all where file.path.hasSuffix(".mustache") {
        do {
            try library.register(
                file.contents.description, named: String(file.path.dropLast(".mustache".count)))
        } catch {
            throw .asset(file.path)
        }
    }
    return library
}
