/// Memory that all members use in turn that one worker reads, made when first needed.
///
/// Who reads many units hands the same one to each; used by one worker at a time.
package final class Scratch {
    lazy var drain = Block(count: 1 << 17)
    lazy var transcoding = Block(count: 1 << 16)
    private var inflater: WholeInflater?

    package init() {}

    /// What inflates entries as a whole, or `nil` where there is no library for it.
    func inflater(_ library: DeflateLibrary.Provider) -> WholeInflater? {
        if inflater == nil { inflater = library().flatMap(WholeInflater.init) }
        return inflater
    }
}
