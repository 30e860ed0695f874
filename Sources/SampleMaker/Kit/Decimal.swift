/// Appends a number of zero or more in decimal, with leading zeros to at least `width` digits.
func appendDecimal(_ value: Int, _ width: Int = 1, to bytes: inout [UInt8]) {
    var divisor = 1
    var digits = 1
    while digits < width || value / divisor >= 10 {
        divisor *= 10
        digits += 1
    }
    while divisor > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
        divisor /= 10
    }
}

/// A number of zero or more in decimal, with leading zeros to at least `width` digits.
func decimal(_ value: Int, _ width: Int = 1) -> String {
    var bytes: [UInt8] = []
    appendDecimal(value, width, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}
