/// An upload under way: what has arrived of it. A value; `UploadDesk` owns all of them.
struct OpenUpload: Sendable {
    let id: CaseID
    var labels: CaseLabels
    /// Who sends it, for fairness in the queue.
    let sender: String
    private(set) var files: [StoredFile] = []
    /// Numbers of files handed out so far; one may still be arriving, or have failed.
    private(set) var started = 0
    /// Bytes of files that have arrived, and those promised by files on their way.
    private(set) var bytes: Int64 = 0
    private(set) var arriving = 0
    /// When a byte last came, in seconds of the server's clock.
    var lastActive: Int64

    init(id: CaseID, labels: CaseLabels, sender: String, now: Int64) {
        self.id = id
        self.labels = labels
        self.sender = sender
        lastActive = now
    }

    /// The number of the next file, or why there is none.
    mutating func begin(limits: ServerLimits) throws(UploadRefusal) -> Int {
        guard started < limits.uploadFiles else { throw .tooManyFiles(limits.uploadFiles) }
        defer { started += 1 }
        arriving += 1
        return started
    }

    /// Counts bytes as they arrive; refuses those above the limit.
    mutating func take(_ count: Int64, limits: ServerLimits) throws(UploadRefusal) {
        guard bytes + count <= limits.uploadBytes else { throw .tooLarge(limits.uploadBytes) }
        bytes += count
    }

    mutating func end(_ file: StoredFile?, received: Int64) {
        arriving -= 1
        if let file { files.append(file) } else { bytes -= received }
    }
}

/// Why an upload is not taken.
enum UploadRefusal: Error, Equatable {
    case tooLarge(Int64)
    case tooManyFiles(Int)
    case tooManyUploads(Int)
    case noRoom(Int64)
    case empty
    case tooSlow
    case unknown
    /// A file of it is still on its way.
    case stillArriving
}
