import SampleMaker
import Testing

struct WordingTests {
    @Test(arguments: Wording.allCases) func `every wording has its text`(wording: Wording) {
        #expect(Wording.templates[wording] != nil)
    }

    @Test func `there are about two hundred messages of ordinary work, all different`() {
        let all = Noise.server + Noise.serverLong + Noise.packageServer + Noise.agentLong
        #expect(all.count >= 190)
        let texts = all.map { template in
            template.segments.map {
                switch $0 {
                case .text(let bytes): String(decoding: bytes, as: UTF8.self)
                case .slot(let slot): "{\(slot)}"
                }
            }.joined()
        }
        #expect(Set(texts).count == texts.count)
    }

    @Test func `braces that name no slot stay text`() {
        let template = Template(row: "4|a|b|c|x {nothing} {number} {{package}}")
        let texts = template.segments.compactMap { segment -> String? in
            if case .text(let bytes) = segment { String(decoding: bytes, as: UTF8.self) } else { nil }
        }
        #expect(texts == ["x {nothing} ", " {", "}"])
    }
}
