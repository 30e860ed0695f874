/// A heap buffer of fixed size that is allocated once and reused for every chunk.
///
/// Invariant: the memory lives exactly as long as the block; nobody keeps `bytes` beyond a call.
@safe final class Block {
    let bytes: UnsafeMutableRawBufferPointer

    init(count: Int) {
        unsafe bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    }

    deinit { unsafe bytes.deallocate() }

    var count: Int { unsafe bytes.count }
}
