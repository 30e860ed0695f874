/// One file of a sample, with its path inside the bundle.
package struct SampleFile: Sendable {
    /// With `/` between folders.
    package let path: String
    /// What the file holds.
    package let bytes: [UInt8]

    /// A file of bytes.
    package init(_ path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file of text.
    package init(_ path: String, _ text: String) { self.init(path, bytes: Array(text.utf8)) }
}
