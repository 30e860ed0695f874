/// What a data file of the packs says, as a tree of nodes with their places.
///
/// Built-in packs are parsed when the program is built, and their trees lie in the binary: parsing YAML
/// is most of what a start would cost. A user's packs are parsed when they are read. Both have the same
/// form, the layout:
/// each node is `KIND LINE,COLUMN,LENGTH:CONTENT`, where KIND is one byte of `PackNode.Kind` without a space
/// behind it, the numbers are decimal and LENGTH counts the bytes of CONTENT. That is the text itself, or
/// the nodes of a list, or each key of a mapping and its value.
///
/// `{1,1,21:"1,1,4:pack"1,7,3:sql` is `pack: sql`.
package struct PackTree: Sendable, Equatable {
    /// The tree in UTF-8.
    package let layout: [UInt8]

    /// A tree that was laid out before, by this module.
    package init(layout: StaticString) { self.layout = layout.withUTF8Buffer { unsafe Array($0) } }

    package var root: PackNode { PackNode(layout, at: 0) }
}
