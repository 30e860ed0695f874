import CaseModel
import Foundation
import Reporting

/// A report as a file of its own in a folder that goes away with it.
final class ReportFile {
    let url: URL
    private let folder: URL

    init(_ report: CaseReport) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        url = folder.appending(path: "report.html")
        try Data(Reporting.html(report).utf8).write(to: url)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

/// Opens a report in a page of its own, waits until its data are there, and closes it afterwards.
func withPage(_ report: CaseReport, _ look: Page.Look = .init(), _ body: (Page) throws -> Void) throws {
    let file = try ReportFile(report)
    try Browsers.withOne { chromium in
        let page = try chromium.open(file.url, look)
        if look.hasScripts {
            try page.wait(for: "document.querySelectorAll('#by-server option').length > 1")
        }
        try body(page)
    }
    withExtendedLifetime(file) {}
}
