import Testing

@testable import Analysis

struct PackageWordTests {
    private static let guid = "0562094a-ecbe-4617-9253-5e7ffb5e00c4"

    private func precedes(_ text: String) -> Bool {
        let bytes = Array("\(text)\(Self.guid)}".utf8)
        return PackageWord.precedes(text.utf8.count, in: bytes.span)
    }

    @Test(arguments: [
        "Package {", "Error: package:{", "<package guid=\"{", "packageId='", "PackageGuid = ", "PKGID=[",
        "/Altiris/PackageShare/pkggroup_{", "C:\\Agent\\Software Delivery\\{", "Package Delivery\\",
        "package",
        "Package Server Agent\\PackageStatus\\{", "failed to build the snapshot for '{",
    ])
    func `a package is called one`(text: String) { #expect(precedes(text)) }

    @Test(arguments: [
        "resource guid=\"{", "Package Server {", "Package 'Reader 9' of policy {", "jobId:{", "", "{",
        "Subpackage {", "package         {",
    ])
    func `other GUIDs are not`(text: String) { #expect(!precedes(text)) }
}
