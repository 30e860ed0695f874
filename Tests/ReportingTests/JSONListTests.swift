import Synchronization
import Testing

@testable import Reporting

/// Elements that are made when they are written: a long report is never a tree as a whole.
struct JSONListTests {
    /// How many elements were made so far.
    private final class Count: Sendable {
        let made = Atomic<Int>(0)
    }

    @Test func `each element is made once, when it is written, and the text is that of an array`() throws {
        let count = Count()
        let list = JSONList(["a", "b", "c"]) { text in
            count.made.add(1, ordering: .relaxed)
            return ["text": .string(text)]
        }
        #expect(count.made.load(ordering: .relaxed) == 0)
        var (lazy, plain) = (JSONWriter(), JSONWriter())
        try lazy.write(.list(list))
        #expect(count.made.load(ordering: .relaxed) == 3)
        try plain.write(.array(["a", "b", "c"].map { ["text": .string($0)] }))
        #expect(lazy.bytes == plain.bytes)
    }

    @Test func `an empty list is an empty array`() throws {
        var writer = JSONWriter()
        try writer.write(.list(JSONList([String]()) { .string($0) }))
        #expect(writer.bytes == Array("[]".utf8))
    }

    @Test func `texts of a list are found and replaced like any`() throws {
        let value: JSONValue = ["host": .list(JSONList(["PS01", "x"]) { .string($0) })]
        var texts: [String] = []
        value.visitTexts { key, text in texts.append("\(key)=\(text)") }
        #expect(texts == ["host=PS01", "host=x"])
        var writer = JSONWriter(isCompact: true)
        try writer.write(value.mapTexts { $0 == "PS01" ? "host-1" : $0 })
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"host":["host-1","x"]}"#)
    }
}
