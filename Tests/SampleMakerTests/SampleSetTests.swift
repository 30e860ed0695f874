import Foundation
import SampleMaker
import Testing

struct SampleSetTests {
    private static let made = SampleSet()

    @Test func `samples made twice are the same bytes`() {
        let again = SampleSet()
        #expect(again.files.map(\.path) == Self.made.files.map(\.path))
        #expect(again.files.map(\.bytes) == Self.made.files.map(\.bytes))
    }

    @Test func `the committed samples are what the generator writes`() throws {
        #expect(filesBelow(committedSamples) == Self.made.files.map(\.path).sorted())
        for file in Self.made.files {
            let committed = try Data(contentsOf: committedSamples.appending(path: file.path))
            #expect(committed == Data(file.bytes), "\(file.path) differs; run: swift run SampleMaker samples")
        }
    }

    @Test func `no two files have the same path`() {
        #expect(Set(Self.made.files.map(\.path)).count == Self.made.files.count)
    }

    @Test func `the samples stay below two million bytes on disk`() {
        // A file takes whole blocks of 4 KiB.
        let blocks = Self.made.files.reduce(0) { $0 + ($1.bytes.count + 4095) / 4096 }
        #expect(blocks * 4096 < 2_000_000)
    }

    @Test func `no sample names a machine or an address outside the reserved ranges`() {
        for file in Self.made.files where !file.path.hasSuffix(".zip") && !file.path.hasSuffix(".gz") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            for forbidden in ["192.168.", "10.0.", "172.16.", ".com/"] {
                let allowed = text.replacing("example.com/", with: "")
                #expect(!allowed.contains(forbidden), "\(file.path) holds \(forbidden)")
            }
        }
    }
}

struct ExpectationTests {
    private struct Expected: Decodable {
        let diagnosis: String?
        let packages: [String]
        let servers: [String]
    }

    private func expected() throws -> [String: Expected] {
        let data = try Data(contentsOf: committedSamples.appending(path: "expected.json"))
        return try JSONDecoder().decode([String: Expected].self, from: data)
    }

    @Test func `every expected sample exists, and every sample is expected`() throws {
        let expected = try expected()
        for path in expected.keys {
            #expect(FileManager.default.fileExists(atPath: committedSamples.appending(path: path).path))
        }
        for group in ["incidents", "healthy"] {
            let folder = committedSamples.appending(path: group).path
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                #expect(expected["\(group)/\(name)"] != nil, "\(name) is not in expected.json")
            }
        }
    }

    @Test func `healthy systems expect nothing, and incidents a diagnosis`() throws {
        for (path, each) in try expected() {
            #expect((each.diagnosis == nil) == path.hasPrefix("healthy/"))
            if each.diagnosis == nil { #expect(each.packages.isEmpty && each.servers.isEmpty) }
        }
    }

    @Test func `there are at least sixteen incidents and five healthy systems`() throws {
        let expected = try expected()
        #expect(expected.values.count { $0.diagnosis != nil } >= 16)
        #expect(expected.values.count { $0.diagnosis == nil } >= 5)
    }
}
