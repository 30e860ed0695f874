import Foundation

/// A `pkgtriage-serve` of our own over a folder that goes away with it.
final class Site {
    let url: URL
    /// The folder that it keeps its cases in.
    let folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
    private let process = Process()

    /// Starts it on a free port and waits until it says which.
    init() throws {
        process.executableURL = Site.program
        process.arguments = ["--data", folder.path, "--port", "0", "--jobs", "1"]
        let words = Pipe()
        process.standardError = words
        try process.run()
        var said = ""
        while !said.contains("\n") {
            let more = words.fileHandleForReading.availableData
            guard !more.isEmpty else { throw BrowserFailure("The server ended: \(said)") }
            said += String(decoding: more, as: UTF8.self)
        }
        guard let start = said.range(of: "http://"), let end = said[start.lowerBound...].firstIndex(of: " "),
            let url = URL(string: String(said[start.lowerBound..<end]))
        else { throw BrowserFailure("The server names no address: \(said)") }
        self.url = url
    }

    func close() {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    /// A file or folder below `Samples`.
    static func sample(_ path: String) -> String { repository.appending(path: "Samples/\(path)").path }

    /// The line of the server's own sample at a place such as `NS01/a.log:17`.
    static func line(of place: String) throws -> String {
        let parts = place.split(separator: ":")
        let folder = repository.appending(path: "Sources/CaseServer/Assets")
        let text = try String(contentsOf: folder.appending(path: String(parts[0])), encoding: .utf8)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return String(lines[(Int(parts[1]) ?? 0) - 1])
    }

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program that was built with these tests: beside them, or in the usual folder.
    private static var program: URL {
        let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
        let folder = URL(filePath: bundles.first ?? Bundle.main.bundlePath).deletingLastPathComponent()
        let beside = folder.appending(path: "pkgtriage-serve")
        let isBeside = FileManager.default.isExecutableFile(atPath: beside.path)
        return isBeside ? beside : repository.appending(path: ".build/debug/pkgtriage-serve")
    }
}

/// Starts a server and a browser that looks at its first page, and ends both afterwards.
func withSite(_ look: Page.Look = .init(), _ body: (Site, Page) throws -> Void) throws {
    let site = try Site()
    defer { site.close() }
    try Browsers.withOne { chromium in
        let page = try chromium.open(site.url, look)
        try page.reach("document.body.dataset.ready === 'yes'")
        try body(site, page)
    }
}

extension Page {
    /// Waits until an expression is true, whatever pages come and go meanwhile.
    func reach(_ condition: String) throws {
        let end = ContinuousClock.now + .seconds(40)
        while ContinuousClock.now < end {
            if (try? value("Boolean(\(condition))", as: Bool.self)) == true { return }
            // Lets the page go on for a frame before it is asked again.
            try? run("")
        }
        let shown =
            (try? value("location.href + ' ' + document.body.innerText.slice(0, 600)", as: String.self)) ?? ""
        throw BrowserFailure("It never came to \(condition): \(shown)")
    }

    /// Shows a page of the site and waits until its scripts are done.
    func visit(_ path: String) throws {
        let origin: String = try value("location.origin")
        try call("Page.navigate", ["url": origin + path])
        try reach("document.body?.dataset.ready === 'yes'")
    }

    /// Does what leads to another page, and waits until that is there.
    func follow(_ statements: String) throws {
        // The answer may be lost with the page that was to give it.
        _ = try? run("window.isOld = true; \(statements)")
        try reach("!window.isOld && document.body?.dataset.ready === 'yes'")
    }

    /// Presses a key that the browser itself acts on, which it knows by its code.
    func press(_ key: String, code: Int) throws {
        for type in ["rawKeyDown", "keyUp"] {
            try call("Input.dispatchKeyEvent", ["type": type, "key": key, "windowsVirtualKeyCode": code])
        }
    }

    func text(of selector: String) throws -> String {
        try value("document.querySelector(`\(selector)`)?.innerText ?? ''")
    }

    func count(of selector: String) throws -> Int {
        try value("document.querySelectorAll(`\(selector)`).length")
    }

    func click(_ selector: String) throws { try run("document.querySelector(`\(selector)`).click()") }

    /// Writes into a field as a person does: the page hears of it.
    func fill(_ selector: String, _ text: String) throws {
        let quoted = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
        try run(
            """
            const field = document.querySelector(`\(selector)`);
            field.value = \(quoted)[0];
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.dispatchEvent(new Event("change", { bubbles: true }));
            """)
    }

    /// Chooses files in a file field.
    func choose(_ paths: [String], in selector: String) throws {
        let root = try call("DOM.getDocument")["root"] as? [String: Any]
        let found = try call("DOM.querySelector", ["nodeId": root?["nodeId"] ?? 0, "selector": selector])
        try call("DOM.setFileInputFiles", ["files": paths, "nodeId": found["nodeId"] ?? 0])
    }

    /// The address of a finished case of the sample that comes with the server.
    func openSample() throws -> String {
        _ = try? click("#try-sample")
        try reach("document.querySelector('.report') && document.body.dataset.ready === 'yes'")
        return try value("location.pathname")
    }
}
