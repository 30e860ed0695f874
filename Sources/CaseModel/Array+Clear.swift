extension Array {
    /// Removes all elements and keeps the room, which costs next to nothing when there are none.
    @inlinable @inline(__always)
    package mutating func clear() {
        if !isEmpty { removeAll(keepingCapacity: true) }
    }
}
