internal import Foundation
internal import Hummingbird

/// A file as a body, a block at a time: a reader that is slow, or a file that is large, costs one block.
enum FileBody {
    private static let blockBytes = 256 << 10

    static func of(_ url: URL, on threads: WorkerThreads) async throws -> ResponseBody {
        // Opened here: if the case is deleted meanwhile, the download still comes to its end.
        let (file, size) = try await threads.run {
            let file = try OpenFile(url, for: .reading)
            return (file, try file.size())
        }
        return ResponseBody(contentLength: Int(size)) { writer in
            var offset: Int64 = 0
            while offset < size {
                let at = offset
                let block = try await threads.run {
                    try file.read(Int(min(Int64(blockBytes), size - at)), at: at)
                }
                guard block.readableBytes > 0 else {
                    throw StorageError(.failed, "The file became shorter while it was sent.")
                }
                offset += Int64(block.readableBytes)
                try await writer.write(block)
            }
            try await writer.finish(nil)
        }
    }
}
