internal import PackText

/// A place in a pack: line and column, both from 1.
package struct Mark: Sendable, Hashable, Comparable {
    package var line: Int
    package var column: Int

    package init(line: Int = 1, column: Int = 1) {
        self.line = line
        self.column = column
    }

    package static func < (left: Mark, right: Mark) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension PackNode {
    /// Where the node begins.
    var place: Mark { Mark(line: line, column: column) }
}
