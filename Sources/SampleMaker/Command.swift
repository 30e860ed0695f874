/// What the command line asks for.
package enum Command: Sendable {
    /// Write the samples into a folder.
    case samples(String)
    /// Write a corpus.
    case corpus(Corpus)
    /// Write ordinary logs, in which lint counts, into a folder.
    case typical(String)
    /// Write the labelled cases that the ranking is measured with into a folder.
    case evaluation(String)

    /// A command line that cannot be understood.
    package struct Mistake: Error, CustomStringConvertible {
        package let description: String
    }

    /// Reads the arguments, without the program's name.
    package init(_ arguments: some Sequence<String>) throws(Mistake) {
        var rest = Array(arguments)[...]
        switch rest.popFirst() {
        case "samples":
            self = .samples(rest.popFirst() ?? "Samples")
            guard rest.isEmpty else { throw Mistake(description: "samples takes one folder, not '\(rest)'.") }
        case "corpus": self = .corpus(try Command.corpus(&rest))
        case "evaluation": self = .evaluation(try Command.folder(&rest, "evaluation"))
        case "typical": self = .typical(try Command.folder(&rest, "typical"))
        case let other:
            throw Mistake(
                description:
                    "'\(other ?? "")' is no command. Use: samples [DIR], evaluation DIR, typical DIR, or"
                    + " corpus DIR --bytes N [--seed S] [--storm] [--zip].")
        }
    }

    private static func folder(_ rest: inout ArraySlice<String>, _ name: String) throws(Mistake) -> String {
        guard let folder = rest.popFirst(), rest.isEmpty else {
            throw Mistake(description: "\(name) takes one folder.")
        }
        return folder
    }

    private static func corpus(_ rest: inout ArraySlice<String>) throws(Mistake) -> Corpus {
        guard let folder = rest.popFirst() else { throw Mistake(description: "corpus needs a folder.") }
        var corpus = Corpus(folder: folder)
        while let option = rest.popFirst() {
            switch option {
            case "--storm": corpus.isStorm = true
            case "--zip": corpus.isZipped = true
            case "--bytes", "--seed":
                guard let number = rest.popFirst().flatMap({ Int($0) }), number >= 0 else {
                    throw Mistake(description: "\(option) needs a number of zero or more.")
                }
                if option == "--bytes" { corpus.bytes = number } else { corpus.seed = UInt64(number) }
            default: throw Mistake(description: "'\(option)' is no option of corpus.")
            }
        }
        guard corpus.bytes > 0 else {
            throw Mistake(description: "corpus needs --bytes with a number above zero.")
        }
        return corpus
    }
}
