internal import CaseModel

/// Numbers for the combinations of pattern, kind of witness, package and server that a case counts under.
///
/// There are some 50,000, and each member asks for hundreds: the table is one list of cells and one of places
/// in it, a third of a dictionary's room.
struct CellTable {
    /// What matches are counted under; texts are the numbers that `NumberedTexts` gave them.
    struct Cell: Equatable {
        var package: GUID?
        private var patternNumber: UInt32
        private var serverNumber: UInt32
        var kind: MemberKind

        init(package guid: GUID?, pattern: Int, server: Int?, kind: MemberKind) {
            package = guid
            patternNumber = UInt32(pattern)
            serverNumber = server.map { UInt32($0) } ?? .max
            self.kind = kind
        }

        var pattern: Int { Int(patternNumber) }
        var server: Int? { serverNumber == .max ? nil : Int(serverNumber) }

        /// GUIDs are random enough; the multiplication carries what differs into the upper bits.
        fileprivate var hash: UInt64 {
            let texts = UInt64(patternNumber) << 32 | UInt64(serverNumber)
            let guid = (package?.high ?? 0) ^ (package?.low ?? 0)
            return (guid ^ texts &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        }
    }

    /// All cells, each at its number.
    private(set) var cells: [Cell] = []
    /// Numbers by hash, `free` where there is none; the count is a power of two, at least twice that of cells.
    private var slots = [Int32](repeating: free, count: 1024)
    private static let free: Int32 = -1

    /// The number of a cell, a new one if it was not met before.
    mutating func number(of cell: Cell) -> Int {
        if cells.count * 2 >= slots.count { grow() }
        let slot = slot(of: cell)
        if slots[slot] != CellTable.free { return Int(slots[slot]) }
        slots[slot] = Int32(cells.count)
        cells.append(cell)
        return cells.count - 1
    }

    /// Where a cell stands, or shall stand.
    private func slot(of cell: Cell) -> Int {
        let mask = slots.count - 1
        var slot = Int(cell.hash >> 32) & mask
        while slots[slot] != CellTable.free, cells[Int(slots[slot])] != cell { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: CellTable.free, count: slots.count * 2)
        for (number, cell) in cells.enumerated() { slots[slot(of: cell)] = Int32(number) }
    }
}
