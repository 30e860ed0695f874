/// A version of the product such as `8.7.2108.0`, compared number by number.
package struct ProductVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let numbers: [Int]

    /// More numbers than any version of the product has.
    private static let maximumNumbers = 8

    /// A version out of a text; `nil` if it is not one to eight numbers with dots between them.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers.count <= ProductVersion.maximumNumbers,
            numbers.allSatisfy({ $0 >= 0 })
        else { return nil }
        self.numbers = numbers
    }

    package var description: String { numbers.map(String.init).joined(separator: ".") }

    /// Missing numbers count as zero: 8.5 and 8.5.0 are one version.
    package static func < (left: ProductVersion, right: ProductVersion) -> Bool {
        for index in 0..<max(left.numbers.count, right.numbers.count) {
            let one = index < left.numbers.count ? left.numbers[index] : 0
            let other = index < right.numbers.count ? right.numbers[index] : 0
            if one != other { return one < other }
        }
        return false
    }

    package static func == (left: ProductVersion, right: ProductVersion) -> Bool {
        !(left < right) && !(right < left)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(numbers.reversed().drop { $0 == 0 }.map { $0 })
    }
}
