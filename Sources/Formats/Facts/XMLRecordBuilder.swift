internal import CaseModel

/// Makes records of tokens: each element is handed on when it ends, children before their parents.
struct XMLRecordBuilder {
    /// Values that one element keeps from its children: as many as attributes.
    private static let fieldLimit = XMLLimits.attributes
    private var open: [XMLRecord] = []

    /// Takes a token; returns the record that it completes.
    mutating func take(_ token: XMLToken) -> XMLRecord? {
        switch token {
        case .start(let tag): begin(tag)
        case .text(let text): add(text)
        case .end: return end()
        }
        return nil
    }

    private mutating func begin(_ tag: XMLStartTag) {
        open.append(
            XMLRecord(
                key: xmlKey(tag.name), depth: open.count + 1,
                fields: tag.attributes.map { (xmlKey($0.name), $0.value) },
                text: "", line: tag.line, offset: tag.offset, raw: tag.raw))
    }

    private mutating func add(_ text: String) {
        guard !open.isEmpty else { return }
        let last = open.count - 1
        let room = XMLLimits.textBytes - open[last].text.utf8.count
        open[last].text += clipped(text, to: max(0, room))
    }

    private mutating func end() -> XMLRecord? {
        guard var record = open.popLast() else { return nil }
        record.text = trimmed(record.text)
        if !open.isEmpty, open[open.count - 1].fields.count < Self.fieldLimit {
            hand(record, to: &open[open.count - 1])
        }
        return record
    }

    /// Gives a value child to its parent: `<status>Ready</status>`, `<property name="status">Ready</property>`,
    /// `<property name="status" value="Ready"/>`.
    private func hand(_ child: XMLRecord, to parent: inout XMLRecord) {
        let name = child.value(["name", "key"]).map(xmlKey)
        let value = child.text.isEmpty ? child.value(["value"]) : child.text
        guard let value else { return }
        if let name {
            parent.fields.append((name, value))
        } else if child.fields.isEmpty {
            parent.fields.append((child.key, value))
        } else {
            return
        }
        let room = Fact.textLimit - parent.raw.utf8.count
        parent.raw += clipped(child.raw + child.text + child.closing, to: max(0, room))
    }
}
