import ArgumentParser
import Foundation

/// Prints a value as JSON on standard output, with sorted keys: the same value gives the same bytes.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try Output("-").write(Array(try encoder.encode(value)) + [UInt8(ascii: "\n")])
}
