import Testing

/// How a bundle arrives changes nothing of what is found in it.
struct ContainerTests {
    private static let folders = Samples.expected.map(\.path).filter { !$0.contains(".") }
    private static let python = Tool.path(of: "python3")
    private static let tar = Tool.path(of: "tar")

    @Test(.enabled(if: tar != nil && python != nil, "tar or python3 is not installed"), arguments: folders)
    func `a folder, its tar.gz, its zip and standard input lead to the same`(sample: String) throws {
        let scratch = try TemporaryFolder()
        let tarred = scratch.file("bundle.tar.gz")
        let zipped = scratch.file("bundle.zip")
        let folder = try Samples.path(sample)
        let made = try [
            Tool.run(#require(ContainerTests.tar), ["czf", tarred, "-C", folder, "."]),
            // -I: whatever Python's environment says, only its own library is used.
            Tool.run(
                #require(ContainerTests.python), ["-I", "-m", "zipfile", "-c", zipped, "."], in: folder),
        ]
        try #require(made.map(\.code) == [0, 0])
        let expected = try Program.analyze([folder]).report.conclusions
        #expect(!expected.isEmpty || sample.hasPrefix("healthy"))
        #expect(try Program.analyze([tarred]).report.conclusions == expected)
        #expect(try Program.analyze([zipped]).report.conclusions == expected)
        #expect(try Program.analyze(["-"], input: .file(tarred)).report.conclusions == expected)
        #expect(try Program.analyze(["-"], input: .file(zipped)).report.conclusions == expected)
    }

    @Test func `a pipe that cannot be read twice leads to the same as the file`() throws {
        let sample = try Samples.path("incidents/disk-full.zip")
        let piped = try Tool.run(
            "/bin/sh", ["-c", "cat \"$1\" | \"$2\" analyze - --json - --quiet", "sh", sample, Program.path])
        #expect(try piped.report().conclusions == Program.analyze([sample]).report.conclusions)
    }

    @Test func `the same input gives the same bytes, whatever the number of jobs`() throws {
        let bundles =
            try ContainerTests.folders.map(Samples.path) + [Samples.path("incidents/disk-full-chain.tar.gz")]
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
