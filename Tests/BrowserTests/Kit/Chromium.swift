import Foundation

/// A Chromium of our own, told what to do through a pipe (the DevTools protocol, one JSON message per NUL).
///
///     try Browsers.withOne { chromium in
///         let page = try chromium.open(file)
///     }
///
/// It has a profile of its own, which `close()` removes. A run that hangs is killed after `patience`, so
/// that a test fails and does not wait for ever.
final class Chromium: @unchecked Sendable {
    // One test has it at a time, `Browsers` sees to that.
    private let process = Process()
    private let commands = Pipe()
    private let answers = Pipe()
    private let profile = FileManager.default.temporaryDirectory.appending(
        path: "chromium-\(UUID().uuidString)")
    private var watchdog: DispatchWorkItem?
    /// What keeps the pages of one test apart from those of the next.
    private var context: String?
    private var unread = Data()
    private var lastID = 0

    /// Seconds that one test may take; a slow machine under load needs a tenth of it.
    private static let patience = 120.0

    /// Where Debian and others put it.
    static let path = [
        "/usr/bin/chromium", "/usr/bin/google-chrome",
    ].first { FileManager.default.isExecutableFile(atPath: $0) }

    init() throws {
        guard let path = Chromium.path else {
            throw BrowserFailure("Chromium is not installed: make browser-setup")
        }
        // The shell puts the pipes where Chromium looks for them: commands on 3, answers on 4.
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", #"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#, path, "--headless", "--no-sandbox",
            "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-pipe",
            "--user-data-dir=\(profile.path)",
        ]
        process.standardInput = commands
        process.standardOutput = answers
        try process.run()
    }

    /// Gives a test its time.
    func watch() {
        let pid = process.processIdentifier
        let watchdog = DispatchWorkItem { kill(pid, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + Chromium.patience, execute: watchdog)
        self.watchdog = watchdog
    }

    /// Closes the pages of a test, with all that they stored.
    func rest() throws {
        watchdog?.cancel()
        guard let context else { return }
        self.context = nil
        try call("Target.disposeBrowserContext", ["browserContextId": context])
    }

    /// A new page that shows a file or an address.
    func open(_ url: URL, _ look: Page.Look = .init()) throws -> Page {
        let context = try context ?? call("Target.createBrowserContext")["browserContextId"] as? String ?? ""
        self.context = context
        let target = try call("Target.createTarget", ["url": "about:blank", "browserContextId": context])
        let session = try call(
            "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
        let page = Page(self, session: session["sessionId"] as? String ?? "", context: context)
        try page.open(url, look)
        return page
    }

    func close() {
        watchdog?.cancel()
        _ = try? call("Browser.close")
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: profile)
    }
}

extension Chromium {
    /// Sends a command and waits for its answer; `seen` gets the events that come before it.
    @discardableResult
    func call(
        _ method: String, _ parameters: [String: Any] = [:], session: String? = nil,
        seen: ([String: Any]) -> Void = { _ in }
    ) throws -> [String: Any] {
        lastID += 1
        var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
        message["sessionId"] = session
        try commands.fileHandleForWriting.write(
            contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
        while true {
            let answer = try next()
            guard answer["id"] as? Int == lastID else {
                seen(answer)
                continue
            }
            if let error = answer["error"] { throw BrowserFailure("\(method): \(error)") }
            return answer["result"] as? [String: Any] ?? [:]
        }
    }

    /// The next message, whatever it is.
    func next() throws -> [String: Any] {
        while true {
            if let end = unread.firstIndex(of: 0) {
                let message = unread[..<end]
                unread = Data(unread[(end + 1)...])
                return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
            }
            let more = answers.fileHandleForReading.availableData
            guard !more.isEmpty else { throw BrowserFailure("Chromium is gone.") }
            unread += more
        }
    }
}

/// What went wrong in the browser.
struct BrowserFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
