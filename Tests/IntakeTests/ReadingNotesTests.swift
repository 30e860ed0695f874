internal import CaseModel
internal import Synchronization
internal import Testing

@testable internal import Intake

/// Whoever watches is told how far reading is, within members, too.
@Suite struct ReadingNotesTests {
    /// What is told, as it comes.
    private final class Told: Sendable {
        let input = Mutex<[Int64]>([])
        let content = Mutex<[Int64]>([])

        var notes: ReadingNotes {
            ReadingNotes(
                input: { count in self.input.withLock { $0.append(count) } },
                content: { count in self.content.withLock { $0.append(count) } })
        }

        var inputBytes: Int64 { input.withLock { $0.reduce(0, +) } }
        var contentBytes: Int64 { content.withLock { $0.reduce(0, +) } }
    }

    /// Noise, which no archive makes smaller.
    private static let log: [UInt8] = {
        var state: UInt64 = 1
        return (0..<2_000_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 57) + 32
        }
    }()

    private func file(_ name: String) throws -> (folder: TemporaryFolder, bundle: Bundle) {
        let folder = try TemporaryFolder()
        let bytes = name.hasSuffix(".zip") ? ZipBytes([.init("a.log", bytes: Self.log)]).bytes : Self.log
        return (folder, try Bundle.open([.path(try folder.write(bytes, name))], spoolFolder: "/tmp"))
    }

    @Test(arguments: ["a.log", "a.zip"])
    func `one long member is told bit by bit, and in the end in full`(name: String) throws {
        let (folder, bundle) = try file(name)
        let told = Told()
        let unit = try #require(bundle.units.first)
        _ = unit.read(telling: told.notes) { stream in _ = all(of: stream, chunk: 64 << 10) }
        #expect(told.inputBytes == unit.statedBytes)
        #expect(told.contentBytes == Int64(Self.log.count))
        #expect(told.input.withLock { $0.max() ?? .max } <= 512 << 10)
        #expect(told.content.withLock(\.count) >= 20)
        _ = folder
    }

    @Test func `a member that is passed over is told all the same`() throws {
        let (folder, bundle) = try file("a.log")
        let told = Told()
        let unit = try #require(bundle.units.first)
        _ = unit.read(telling: told.notes) { _ in }
        #expect(told.inputBytes == unit.statedBytes)
        #expect(told.contentBytes == 0)
        _ = folder
    }

    @Test func `bytes that are read twice are told once`() {
        let told = Told()
        let ledger = UnitLedger(ratio: 1, grace: 1, stated: 10, notes: told.notes)
        ledger.consume(6)
        ledger.consume(6)
        ledger.close()
        #expect(told.input.withLock { $0 } == [6, 4])
    }
}
