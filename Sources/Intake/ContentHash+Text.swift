/// SHA-256 of a text's UTF-8, as 64 lower-case hexadecimal digits.
package func sha256(of text: String) -> String {
    var hash = ContentHash()
    unsafe Array(text.utf8).withUnsafeBytes { bytes in unsafe hash.add(bytes) }
    return hash.finish()
}
