import CaseModel
import Testing

struct GUIDTests {
    static let value = GUID(high: 0x0562_094A_ECBE_4617, low: 0x9253_5E7F_FB5E_00C4)

    @Test(
        arguments: [
            "0562094a-ecbe-4617-9253-5e7ffb5e00c4", "0562094A-ECBE-4617-9253-5E7FFB5E00C4",
            "{0562094a-ecbe-4617-9253-5e7ffb5e00c4}", "{0562094A-EcBe-4617-9253-5e7ffb5e00c4}",
            "  {0562094a-ecbe-4617-9253-5e7ffb5e00c4}  ", "0562094a-ecbe-4617-9253-5e7ffb5e00c4 ",
        ]) func `every spelling is one value`(_ text: String)
    {
        #expect(GUID(text) == GUIDTests.value)
    }

    @Test(
        arguments: [
            "", "{}", "0562094a", "0562094aecbe461792535e7ffb5e00c4", "0562094a-ecbe-4617-9253-5e7ffb5e00c",
            "0562094a-ecbe-4617-9253-5e7ffb5e00c45", "0562094g-ecbe-4617-9253-5e7ffb5e00c4",
            "0562094a_ecbe_4617_9253_5e7ffb5e00c4", "0562094a-ecbe-46179-253-5e7ffb5e00c4",
            "id 0562094a-ecbe-4617-9253-5e7ffb5e00c4", "0562094a-ecbe-4617-9253-5e7ffb5e00c4          x",
            "０562094a-ecbe-4617-9253-5e7ffb5e00c4",
        ]) func `anything else is none`(_ text: String)
    {
        #expect(GUID(text) == nil)
    }

    @Test func `every byte at every place is a digit, a hyphen or no part of a GUID`() {
        let text = Array("0562094a-EcBe-4617-9253-5e7fFb5e00C4".utf8)
        for place in text.indices {
            let isHyphen = text[place] == UInt8(ascii: "-")
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                let digits = String(decoding: changed, as: UTF8.self).filter { $0 != "-" }
                let isOne = isHyphen ? byte == text[place] : hexValue(of: byte) < 16
                let guid = GUID(changed.span, at: 0)
                #expect((guid != nil) == isOne, "byte \(byte) at \(place)")
                if isOne { #expect(guid?.description.filter { $0 != "-" } == digits.lowercased()) }
            }
        }
    }

    @Test func `it is printed in lower case with hyphens and leading zeros`() {
        #expect(GUIDTests.value.description == "0562094a-ecbe-4617-9253-5e7ffb5e00c4")
        #expect(GUID(high: 0, low: 1).description == "00000000-0000-0000-0000-000000000001")
        #expect(GUID("00000000-0000-0000-0000-000000000000") == .zero)
    }

    @Test(arguments: [0, 1, 7]) func `it is read at its place in a message and nowhere beside`(_ place: Int) {
        let bytes = [UInt8](repeating: 0x61, count: place) + Array("\(GUIDTests.value)".utf8)
        #expect(GUID(bytes.span, at: place) == GUIDTests.value)
        #expect(GUID(bytes.span, at: place + 1) == nil)
        #expect(GUID(bytes.span, at: -1) == nil)
        #expect(GUID(bytes.span, at: .max) == nil)
    }

    @Test func `GUIDs sort as their text does`() {
        let texts = [
            "00000000-0000-0000-0000-000000000001", "0562094a-ecbe-4617-9253-5e7ffb5e00c4",
            "0562094a-ecbe-4617-ffff-000000000000", "f0000000-0000-0000-0000-000000000000",
        ]
        #expect(texts.reversed().compactMap { GUID($0) }.sorted().map(\.description) == texts)
    }
}
