/// The threads of a server, by what they do, so that none of it waits for the other.
package struct ServerThreads: Sendable {
    /// Bodies to and from the disk, queries of cases.
    let disk: WorkerThreads
    /// One thread: changes of cases happen one after the other.
    let writing: WorkerThreads
    /// Analyses.
    let analysis: WorkerThreads

    /// - Parameter analyses: members read at the same time, over all cases.
    package init(analyses: Int) {
        disk = WorkerThreads("disk", count: 4)
        writing = WorkerThreads("writing", count: 1)
        // One more for what the analyses themselves do between reading.
        analysis = WorkerThreads("analysis", count: analyses + 1)
    }
}
