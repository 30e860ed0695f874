/// What is known of a member before its content is read.
package struct MemberInfo: Hashable, Sendable {
    /// Orders members the same way in every run, whatever order workers finish in.
    package var id: MemberID
    /// Provenance: the input's name and the path inside it, `bundle.zip!NS/Logs/a.log.gz!a.log`.
    package var path: String
    /// Size of the content in bytes, if the container states it. A claim, not a fact.
    package var statedBytes: Int64?
    /// Bytes it occupies in the container, if it is compressed.
    package var compressedBytes: Int64?
    /// When the archive or file system says that it was last written.
    package var modified: CivilTime?

    package init(
        id: MemberID, path: String, statedBytes: Int64? = nil, compressedBytes: Int64? = nil,
        modified: CivilTime? = nil
    ) {
        self.id = id
        self.path = path
        self.statedBytes = statedBytes
        self.compressedBytes = compressedBytes
        self.modified = modified
    }
}

/// Identifies a member within a case: the unit it was read from and its place in that unit.
///
/// A unit is what one worker reads from start to end: an entry of a zip, a file, or a whole tar.
package struct MemberID: Hashable, Sendable, Comparable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// At most this many members can be told apart in one unit; Intake's limits are far below.
    package static let membersPerUnit: Int64 = 1 << 20

    package init(unit: Int, index: Int) {
        precondition(index < Int(MemberID.membersPerUnit), "a unit has more members than ids")
        rawValue = Int64(unit) * MemberID.membersPerUnit + Int64(index)
    }

    package static func < (left: MemberID, right: MemberID) -> Bool { left.rawValue < right.rawValue }
}

extension MemberInfo {
    /// The path in lower case with `/` only, for telling members apart by folder and name.
    package var normalizedPath: String {
        let slash = UInt8(ascii: "/")
        let bytes = path.lowercased().utf8.map {
            $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "!") ? slash : $0
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The last component of the path.
    package var name: String {
        String(path.split { $0 == "/" || $0 == "\\" || $0 == "!" }.last ?? "")
    }
}
