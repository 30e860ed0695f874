/// One thing that can go wrong, or one healthy system: what its machines leave behind, and what it is.
package struct Scenario: Sendable {
    /// The sample's name, without an extension.
    package let name: String
    /// What the sample is packed as.
    package let form: Form
    /// The diagnosis that should be found first; none for a healthy system.
    package let diagnosis: String?
    /// When the story begins.
    package let begin: Moment
    private let tell: @Sendable (inout Story) -> Void

    /// The ways in which customers send files.
    package enum Form: Sendable {
        case folder
        case zip(ZipArchive.Variant)
        case tarGzip
        /// The only file of the story, as it is.
        case file
    }

    /// A scenario that `tell` tells.
    package init(
        _ name: String, _ form: Form, diagnosis: String?, begin: Moment = World.monday,
        _ tell: @escaping @Sendable (inout Story) -> Void
    ) {
        self.begin = begin
        self.name = name
        self.form = form
        self.diagnosis = diagnosis
        self.tell = tell
    }

    /// Tells the story, always the same.
    package func story() -> Story {
        var story = Story(named: name, begin: begin)
        tell(&story)
        return story
    }
}

extension Scenario {
    /// Where the samples of this kind stand.
    var group: String { diagnosis == nil ? "healthy" : "incidents" }

    /// The sample's path below the folder of samples.
    func path(of story: Story) -> String {
        switch form {
        case .folder: "\(group)/\(name)"
        case .zip: "\(group)/\(name).zip"
        case .tarGzip: "\(group)/\(name).tar.gz"
        case .file: "\(group)/\(name)" + (story.files.first?.path.hasSuffix(".txt") == true ? ".txt" : ".log")
        }
    }

    /// The files of the sample, with paths below the folder of samples.
    func sampleFiles(of story: Story) -> [SampleFile] {
        let path = path(of: story)
        switch form {
        case .folder: return story.files.map { SampleFile("\(path)/\($0.path)", bytes: $0.bytes) }
        case .zip(let variant): return [SampleFile(path, bytes: ZipArchive.bytes(of: story.files, variant))]
        case .tarGzip:
            return [SampleFile(path, bytes: Deflate.compress(TarArchive.bytes(of: story.files), .gzip))]
        case .file: return story.files.prefix(1).map { SampleFile(path, bytes: $0.bytes) }
        }
    }
}
