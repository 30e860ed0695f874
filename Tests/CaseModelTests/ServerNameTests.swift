import CaseModel
import Testing

/// Names in ASCII are read byte by byte, all others character by character.
struct ServerNameTests {
    /// What follows a slash is no part of a name, but a letter outside ASCII there leads the other way.
    @Test func `both ways to read a name give the same`() {
        // Every text of three of these signs, in the middle of others.
        let signs = Array("aZ9-.[\\ \r\n/")
        for first in signs {
            for second in signs {
                for third in signs {
                    for text in ["\(first)\(second)\(third)", "\(first)ps\(second).01\(third)"] {
                        #expect(serverName(text + "/") == serverName(text + "/ü"), "\(text.debugDescription)")
                    }
                }
            }
        }
    }

    @Test func `every ASCII character is read alike`() {
        for byte in UInt8(0)..<0x80 {
            let sign = String(decoding: [byte], as: UTF8.self)
            for text in ["ps\(sign)01", sign, "1\(sign)"] {
                #expect(serverName(text + "/") == serverName(text + "/ü"), "\(text.debugDescription)")
            }
        }
    }
}
