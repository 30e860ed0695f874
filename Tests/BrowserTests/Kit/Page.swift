import Foundation

/// A page in Chromium.
final class Page {
    private let chromium: Chromium
    private let session: String
    /// What the pages of this test share.
    private let context: String
    /// What the console, the network and the security policy had to complain of.
    private(set) var complaints: [String] = []
    /// Every address that was asked for.
    private(set) var requests: [String] = []
    private var isLoaded = false

    /// How a page is looked at.
    struct Look {
        var width = 1280
        var height = 900
        var isDark = false
        var hasScripts = true
        /// `print`, or empty for a screen.
        var media = ""
    }

    init(_ chromium: Chromium, session: String, context: String) {
        self.chromium = chromium
        self.session = session
        self.context = context
    }

    /// Shows an address and waits until it is loaded.
    func open(_ url: URL, _ look: Look) throws {
        isLoaded = false
        for domain in ["Page", "Runtime", "Log", "Network"] { try call("\(domain).enable") }
        try call(
            "Emulation.setDeviceMetricsOverride",
            ["width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false])
        try call("Emulation.setScriptExecutionDisabled", ["value": !look.hasScripts])
        try call(
            "Emulation.setEmulatedMedia",
            [
                "media": look.media,
                "features": [
                    ["name": "prefers-color-scheme", "value": look.isDark ? "dark" : "light"],
                    ["name": "prefers-reduced-motion", "value": "reduce"],
                ],
            ])
        try call("Page.navigate", ["url": url.absoluteString])
        while !isLoaded { note(try chromium.next()) }
    }

    /// The value of a JavaScript expression, after its promise if it is one.
    func value<Value: Decodable>(_ expression: String, as type: Value.Type = Value.self) throws -> Value {
        let answer = try call(
            "Runtime.evaluate",
            [
                "expression": "(async () => JSON.stringify({ value: await (\(expression)) }))()",
                "awaitPromise": true, "returnByValue": true,
            ])
        if let problem = answer["exceptionDetails"] { throw BrowserFailure("\(expression): \(problem)") }
        let json = (answer["result"] as? [String: Any])?["value"] as? String ?? ""
        return try JSONDecoder().decode(Boxed<Value>.self, from: Data(json.utf8)).value
    }

    /// Runs statements, and waits until the page has drawn what they changed.
    func run(_ statements: String) throws {
        let _: Bool = try value(
            "(async () => { \(statements); await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return true; })()"
        )
    }

    /// Waits until an expression is true; the watchdog of the browser ends a wait that is in vain.
    func wait(for condition: String) throws {
        let _: Bool = try value(
            "new Promise((done) => { const look = () => (\(condition)) ? done(true) : requestAnimationFrame(look); look(); })"
        )
    }

    /// Presses and releases a key that writes one character, or one with a name such as `Escape`.
    func press(_ key: String) throws {
        var event: [String: Any] = ["type": "keyDown", "key": key]
        if key.count == 1 { event["text"] = key }
        try call("Input.dispatchKeyEvent", event)
        try call("Input.dispatchKeyEvent", ["type": "keyUp", "key": key])
    }

    /// Sends a command that is about the browser, for the pages of this test.
    func set(_ method: String, _ parameters: [String: Any]) throws {
        try call(method, parameters.merging(["browserContextId": context]) { first, _ in first })
    }

    /// Sends any command of the DevTools protocol to this page.
    @discardableResult
    func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        try chromium.call(method, parameters, session: session) { note($0) }
    }
}

extension Page {
    private func note(_ event: [String: Any]) {
        guard event["sessionId"] as? String == session, let method = event["method"] as? String else {
            return
        }
        let details = event["params"] as? [String: Any] ?? [:]
        switch method {
        case "Page.loadEventFired": isLoaded = true
        case "Network.requestWillBeSent":
            requests.append((details["request"] as? [String: Any])?["url"] as? String ?? "")
        case "Log.entryAdded", "Runtime.exceptionThrown": complaints.append("\(details)")
        default: break
        }
    }
}

private struct Boxed<Value: Decodable>: Decodable {
    let value: Value
}
