/// Output of `dir /s`.
package struct FolderListing: Sendable {
    /// One listed file.
    package struct File: Sendable {
        package var name: String
        package var bytes: Int
        package var written: Moment
    }

    private var text = " Volume in drive C has no label.\r\n Volume Serial Number is 14EE-41C8\r\n"

    /// A listing without folders yet.
    package init() {}

    /// Adds a folder with its files.
    package mutating func add(_ path: String, _ files: [File]) {
        text += "\r\n Directory of \(path)\r\n\r\n"
        for file in files {
            text += "\(FolderListing.date(file.written))  \(padded(grouped(file.bytes), 17)) \(file.name)\r\n"
        }
        let total = files.map(\.bytes).reduce(0, +)
        text += "\(padded("\(files.count)", 16)) File(s) \(padded(grouped(total), 14)) bytes\r\n"
    }

    /// The whole listing.
    /// - Parameter free: bytes left on the disk.
    package func text(free: Int) -> String {
        text
            + "\r\n     Total Files Listed:\r\n\(padded("2", 16)) Dir(s) \(padded(grouped(free), 15)) bytes free\r\n"
    }

    /// `03/02/2026  08:00 AM`
    private static func date(_ moment: Moment) -> String {
        let parts = Stamp.document.text(moment).split { "-T:Z".contains($0) }.map { Int($0) ?? 0 }
        let hour = parts[3] % 12 == 0 ? 12 : parts[3] % 12
        return "\(decimal(parts[1], 2))/\(decimal(parts[2], 2))/\(parts[0])"
            + "  \(decimal(hour, 2)):\(decimal(parts[4], 2)) \(parts[3] < 12 ? "AM" : "PM")"
    }

    /// A number with commas between its thousands.
    private func grouped(_ number: Int) -> String {
        number < 1000 ? "\(number)" : grouped(number / 1000) + "," + decimal(number % 1000, 3)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
