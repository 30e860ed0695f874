internal import Foundation

/// Rows of whole numbers that wait in a file without a name until the end of a run.
///
/// What is known of a member only when all were read, such as its zone, would otherwise cost a second pass
/// over the database. Few rows stay in memory, so that a small case makes no file.
///
/// Invariant: `file` is open from its creation to `deinit`; reads and writes are of whole blocks of
/// `block`, which never changes its size.
final class NumberSpool<let columns: Int> {
    typealias Row = InlineArray<columns, Int64>

    private var block: [Row] = []
    private var file: Int32 = -1
    private var written = 0
    private let folder: String

    /// Rows in memory: some hundred KiB.
    private static var blockRows: Int { 4096 }

    /// - Parameter folder: where the file may be made.
    init(folder: String) { self.folder = folder }

    deinit { if file >= 0 { close(file) } }

    func append(_ row: Row) throws {
        block.append(row)
        if block.count == Self.blockRows { try flush() }
    }

    /// Hands out all rows in the order in which they were added.
    func forEach(_ body: (Row) throws -> Void) throws {
        var rows = [Row](repeating: Row(repeating: 0), count: written > 0 ? Self.blockRows : 0)
        for number in 0..<written {
            try transfer(number, "read") { file, offset in
                unsafe rows.withUnsafeMutableBytes { unsafe pread(file, $0.baseAddress, $0.count, offset) }
            }
            for row in rows { try body(row) }
        }
        for row in block { try body(row) }
    }

    private func flush() throws {
        if file < 0 { try open() }
        try transfer(written, "write") { file, offset in
            unsafe block.withUnsafeBytes { unsafe pwrite(file, $0.baseAddress, $0.count, offset) }
        }
        written += 1
        block.removeAll(keepingCapacity: true)
    }

    private func transfer(_ number: Int, _ verb: String, _ body: (Int32, off_t) -> Int) throws {
        let count = Self.blockRows * MemoryLayout<Row>.stride
        guard body(file, off_t(number * count)) == count else {
            throw SpoolError(description: "cannot \(verb) a temporary file in \(folder)")
        }
    }

    private func open() throws {
        var name = Array("\(folder)/.pkgtriage.XXXXXX".utf8CString)
        file = unsafe mkstemp(&name)
        guard file >= 0 else {
            throw SpoolError(description: "cannot make a temporary file in \(folder)")
        }
        unsafe unlink(name)
    }
}

/// A temporary file cannot be made, written or read.
struct SpoolError: Error, CustomStringConvertible {
    var description: String
}
