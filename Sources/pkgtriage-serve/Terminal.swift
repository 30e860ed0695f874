internal import Foundation

/// What the program says to who started it.
enum Terminal {
    static func say(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
