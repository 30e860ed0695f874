internal import Glibc

/// A file read in blocks of the size that the reader of logs uses.
///
/// Invariant: `read` gets a pointer into `block` for the time of the call and its true size.
struct BlockFile {
    static let blockSize = 256 << 10
    private let descriptor: Int32
    private var block = [UInt8](repeating: 0, count: blockSize)

    /// `nil` if the file cannot be opened.
    init?(_ path: String) {
        descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY) }
        if descriptor < 0 { return nil }
    }

    /// Hands over block after block; how many bytes there were.
    mutating func forEachBlock(_ body: (Span<UInt8>) -> Void) -> Int {
        var total = 0
        while true {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            if count <= 0 { break }
            total += count
            body(block.span.extracting(0..<count))
        }
        close(descriptor)
        return total
    }
}

/// CPU seconds of this process, user and kernel.
func processorSeconds() -> Double {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}
