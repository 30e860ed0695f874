import CaseModel
import SampleMaker
import Testing

@testable import Analysis

/// Which affected package a message names: one pass over the text finds what a search for each would.
struct NamedPackageTests {
    private func package(_ number: Int, _ name: String?) -> CaseReport.PackageName {
        let guid = GUID(high: 0x0562_094A_ECBE_4617, low: UInt64(number))
        return .init(guid: guid.description, name: name)
    }

    /// What is to be found, in the slowest and plainest way.
    private func reference(
        _ packages: [CaseReport.PackageName], _ text: String
    ) -> CaseReport.PackageName? {
        let text = text.lowercased()
        return packages.first { package in
            text.contains(package.guid) || package.name.map { text.contains($0.lowercased()) } == true
        }
    }

    @Test func `the first package in order of preference is found, by GUID or name, wherever it stands`() {
        let packages = [package(1, "Firefox ESR"), package(2, nil), package(3, "7z"), package(4, "Größe")]
        let named = NamedPackages(packages)
        for (text, number) in [
            ("cannot find FIREFOX esr.", 0), ("\(packages[1].guid.uppercased())", 1), ("x7Zx", 2),
            ("die größe", 3), ("7z and firefox esr", 0), ("{\(packages[3].guid)} or 7z", 2),
        ] {
            #expect(named.first(in: text) == packages[number], "\(text)")
        }
        for text in ["", "firefox", "0562094a-ecbe-4617-0000-00000000000", "groesse", "7"] {
            #expect(named.first(in: text) == nil, "\(text)")
        }
    }

    @Test func `a package without a name, and one that comes again, change nothing`() {
        let named = NamedPackages([package(1, ""), package(2, "b"), package(2, "c")])
        #expect(named.first(in: "a c") == nil)
        #expect(named.first(in: "a b")?.guid == package(2, nil).guid)
    }

    @Test(arguments: 1...20) func `texts of few letters give what the plain search gives`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func word(_ count: Int) -> String {
            String((0..<count).map { _ in ["a", "b", "A"][random.below(3)] })
        }
        let packages = (0..<20).map { package($0, word(1 + random.below(6))) }
        let named = NamedPackages(packages)
        for _ in 0..<50 {
            let text = word(8) + (random.below(2) == 0 ? packages[7].guid : "-") + word(3)
            #expect(named.first(in: text) == reference(packages, text), "\(text)")
        }
    }
}
