internal import CaseModel

/// The first sample of each of a limited number of cells, and a few more that come first of all.
///
/// What it holds in the end does not depend on the order in which samples are offered: the least places,
/// and the cells whose least places are the least.
struct Spread<Cell: Hashable & Sendable>: Sendable {
    private let firstLimit: Int
    private let cellLimit: Int
    /// The first places of all, in order.
    private(set) var firsts: [SamplePlace] = []
    /// The first place of each cell.
    private(set) var cells: [Cell: SamplePlace] = [:]
    /// The last of the cells' places, once there are as many as there may be.
    private var last: SamplePlace?

    init(firsts: Int, cells: Int) {
        firstLimit = firsts
        cellLimit = cells
    }

    /// Whether a sample would be taken.
    func wants(_ cell: Cell, at place: SamplePlace) -> Bool { isEarly(place) || wantsCell(cell, place) }

    /// Takes a sample if it is among those to be kept; it may have to give way later.
    mutating func offer(_ cell: Cell, at place: SamplePlace) -> Bool {
        let isFirst = isEarly(place)
        if isFirst {
            let index = firsts.firstIndex { $0 >= place } ?? firsts.count
            if index == firsts.count || firsts[index] != place { firsts.insert(place, at: index) }
            if firsts.count > firstLimit { firsts.removeLast() }
        }
        guard wantsCell(cell, place) else { return isFirst }
        cells[cell] = place
        if cells.count > cellLimit, let worst = cells.max(by: { $0.value < $1.value }) {
            cells[worst.key] = nil
        }
        if cells.count == cellLimit { last = cells.values.max() }
        return true
    }

    private func isEarly(_ place: SamplePlace) -> Bool {
        guard firsts.count >= firstLimit else { return true }
        return firsts.last.map { place <= $0 } ?? false
    }

    private func wantsCell(_ cell: Cell, _ place: SamplePlace) -> Bool {
        if let last, place > last { return false }
        if let known = cells[cell] { return place < known }
        return true
    }
}
