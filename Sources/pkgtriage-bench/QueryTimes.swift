import Foundation

/// How long the views of a case take to answer a question about a package or a server, the program's start and the
/// opening of the case included.
struct QueryTimes {
    let program: String
    let caseFile: String

    /// Views with the filters that narrow them; PS01 is a machine of the generated corpus, and `a` stands in the GUIDs
    /// of most of its packages.
    private static let questions = [
        "packages --package a", "packages --server PS01", "servers --package a", "servers --server PS01",
        "journey --package a", "journey --server PS01", "timeline --package a", "timeline --server PS01",
        "events --package a", "events --server PS01", "matches --package a", "matches --server PS01",
        "versions --package a", "versions --server PS01", "matrix --package a", "matrix --server PS01",
        "settings --server PS01", "members --server PS01", "problems --server PS01",
        "unexplained --server PS01",
        "queues --server PS01",
    ]
    /// Runs of each; the median counts.
    private static let runs = 5

    /// Prints the slowest three.
    func print() {
        var medians: [(question: String, seconds: Double)] = []
        for question in QueryTimes.questions {
            let command = "\(program) query \(caseFile) \(question) --format json"
            let walls = (0..<QueryTimes.runs).compactMap { _ in ProcessRun(command)?.wall }.sorted()
            guard !walls.isEmpty else { return Swift.print("query: cannot run \(command)") }
            medians.append((question, walls[walls.count / 2]))
        }
        medians.sort { $0.seconds > $1.seconds }
        let slowest = medians.prefix(3).map { "\(Int($0.seconds * 1000)) ms (\($0.question))" }
        Swift.print("query, \(medians.count) questions, wall: slowest \(slowest.joined(separator: ", "))")
    }
}
