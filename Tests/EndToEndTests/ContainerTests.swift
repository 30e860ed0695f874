import Testing

/// How a bundle arrives changes nothing of what is found in it.
struct ContainerTests {
    private static let folders = Samples.expected.map(\.path).filter { !$0.contains(".") }
    private static let python = Tool.path(of: "python3")
    private static let tar = Tool.path(of: "tar")

    @Test(.enabled(if: tar != nil, "tar is not installed"), arguments: folders)
    func `a folder and its tar.gz, from disk and from standard input, lead to the same`(sample: String) throws
    {
        let scratch = try TemporaryFolder()
        let archive = scratch.file("bundle.tar.gz")
        let made = try Tool.run(
            #require(ContainerTests.tar), ["czf", archive, "-C", Samples.path(sample), "."])
        try #require(made.code == 0)
        try compare(archive, with: sample)
    }

    @Test(.enabled(if: python != nil, "python3 is not installed"), arguments: folders)
    func `a folder and its zip, from disk and from standard input, lead to the same`(sample: String) throws {
        let scratch = try TemporaryFolder()
        let archive = scratch.file("bundle.zip")
        // -I: whatever Python's environment says, only its own library is used.
        let made = try Tool.run(
            #require(ContainerTests.python), ["-I", "-m", "zipfile", "-c", archive, "."],
            in: Samples.path(sample))
        try #require(made.code == 0)
        try compare(archive, with: sample)
    }

    private func compare(_ archive: String, with sample: String) throws {
        let folder = try Program.analyze([Samples.path(sample)])
        let disk = try Program.analyze([archive])
        let standardInput = try Program.analyze(["-"], input: .file(archive))
        #expect(disk.report.conclusions == folder.report.conclusions)
        #expect(standardInput.report.conclusions == folder.report.conclusions)
        #expect([disk.run.code, standardInput.run.code] == [0, 0])
    }

    @Test func `a pipe that cannot be read twice leads to the same as the file`() throws {
        let sample = try Samples.path("incidents/disk-full.zip")
        let piped = try Tool.run(
            "/bin/sh", ["-c", "cat \"$1\" | \"$2\" analyze - --json - --quiet", "sh", sample, Program.path])
        #expect(try piped.report().conclusions == Program.analyze([sample]).report.conclusions)
    }

    @Test func `the same input gives the same bytes, whatever the number of jobs`() throws {
        let bundles = try Samples.expected.map { try Samples.path($0.path) }
        let runs = try ["1", "8", "8"].map {
            try Program.run(["analyze", "--json", "-", "--quiet", "--jobs", $0] + bundles)
        }
        #expect(runs.map(\.code) == [0, 0, 0])
        #expect(!runs[0].output.isEmpty)
        // Compared as a truth value: the difference of two such documents would fill the screen.
        #expect(runs[1].output == runs[0].output, "--jobs 8 differs from --jobs 1")
        #expect(runs[2].output == runs[1].output, "the second run differs from the first")
    }
}
