extension StringProtocol {
    /// Without the spaces and tabs around it.
    var trimmingWhitespace: String {
        let kept = drop { $0 == " " || $0 == "\t" }
        return String(kept.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    /// Percent-encoded (RFC 3986) but for letters, digits, `-._~` and `kept`.
    func addingPercentEncoding(ofAllBut kept: String = "") -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            let isPlain =
                (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") && byte < 0x80)
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "-._~".utf8.contains(byte)
                || kept.utf8.contains(byte)
            if isPlain {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// `Content-Disposition` for a download (RFC 6266): whatever the name holds, it stays a name.
func attachment(_ name: String) -> String {
    let plain = String(
        String.UnicodeScalarView(
            name.unicodeScalars.map { scalar in
                let isSafe =
                    scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F
                    && !"\"\\/%;".unicodeScalars.contains(scalar)
                return isSafe ? scalar : "_"
            }))
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(name.addingPercentEncoding())"
}
