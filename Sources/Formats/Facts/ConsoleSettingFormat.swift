internal import CaseModel

/// Settings that people copy from the console, since no file of the server holds them in the clear.
enum ConsoleSetting {
    /// What stands before the value, in lower case; the article quotes it.
    static let phrases = [
        "delete package files if they are unused for", "delete package files if unused for",
    ]
}

/// Lines such as `Delete package files if they are unused for: 3 Days`
/// (Settings > Notification Server > Site Server Settings > Package Service > Package Service Settings).
struct ConsoleSettingFormat: LineFormat {
    private let origin: FactOrigin

    init(_ origin: FactOrigin) { self.origin = origin }

    func take(_ line: Span<UInt8>, at place: LinePlace, emit: (Fact) -> Void) {
        let text = line.text
        guard let end = ConsoleSetting.phrases.compactMap({ text.end(ofLowercased: $0) }).first,
            let hours = hours(String(text[end...]))
        else { return }
        emit(
            Fact(
                .setting, server: origin.recognition.host,
                fields: fields([
                    "name": "DeleteUnusedPackageFilesHours", "value": String(hours), "storage": "local",
                ]), line: place.line, offset: place.offset, text: clipped(text, to: Fact.textLimit)))
    }

    func finish(emit: (Fact) -> Void) -> [Problem] { [] }

    /// A span such as `1 Week` in hours.
    private func hours(_ text: String) -> Int? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let at = words.firstIndex(where: { Int($0) != nil }), let count = Int(words[at]), count < 10_000
        else { return nil }
        let unit = at + 1 < words.count ? words[at + 1] : "day"
        let sizes = [("hour", 1), ("day", 24), ("week", 168), ("month", 720)]
        return sizes.first { unit.hasPrefix($0.0) }.map { count * $0.1 }
    }
}
