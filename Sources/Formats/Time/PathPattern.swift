/// A pattern for members' paths, as the options `--year` and `--time-zone` take it.
///
/// `?` stands for one character and `*` for any number of them, both except `/`; `**` for any number
/// of any characters, and `**/` also for nothing. Letter case is ignored; `\` and `!` count as `/`.
/// A pattern may begin at any folder of the path (`ps01/**` fits `case.zip!ps01/Logs/a.log`); with a
/// leading `/` it begins at the path's start.
package struct PathPattern: Sendable, Hashable {
    private let tokens: [Token]

    private enum Token: Sendable, Hashable {
        case letter(Unicode.Scalar)
        /// One character except `/`.
        case one
        /// Any number of characters except `/`.
        case some
        /// Any number of characters.
        case all
        /// Nothing, or anything that ends with `/`.
        case folders
    }

    /// Longest pattern that is looked at; what is beyond is cut. Bounds the time of a match.
    private static let longest = 1024

    package init(_ text: String) {
        var rest = PathPattern.folded(text).prefix(PathPattern.longest)[...]
        var tokens: [Token] = []
        if rest.first == "/" { rest.removeFirst() } else { tokens.append(.folders) }
        while let scalar = rest.popFirst() {
            switch scalar {
            case "?": tokens.append(.one)
            case "*" where rest.first != "*": tokens.append(.some)
            case "*":
                while rest.first == "*" { rest.removeFirst() }
                let isFolders = rest.first == "/" && (tokens.isEmpty || tokens.last == .letter("/"))
                if isFolders { rest.removeFirst() }
                tokens.append(isFolders ? .folders : .all)
            default: tokens.append(.letter(scalar))
            }
        }
        self.tokens = tokens
    }

    /// Whether the whole path fits.
    ///
    /// - Complexity: length of the path times length of the pattern; there is no backtracking.
    package func matches(_ path: String) -> Bool {
        var states = [Bool](repeating: false, count: tokens.count + 1)
        states[0] = true
        skipEmpty(&states, afterSlash: true)
        for scalar in PathPattern.folded(path) {
            var next = [Bool](repeating: false, count: tokens.count + 1)
            for (place, token) in tokens.enumerated() where states[place] {
                switch token {
                case .letter(let letter): if letter == scalar { next[place + 1] = true }
                case .one: if scalar != "/" { next[place + 1] = true }
                case .some: if scalar != "/" { next[place] = true }
                case .all, .folders: next[place] = true
                }
            }
            states = next
            skipEmpty(&states, afterSlash: scalar == "/")
        }
        return states[tokens.count]
    }

    /// Steps over tokens that may stand for nothing here.
    private func skipEmpty(_ states: inout [Bool], afterSlash: Bool) {
        for (place, token) in tokens.enumerated() where states[place] {
            switch token {
            case .some, .all: states[place + 1] = true
            case .folders: if afterSlash { states[place + 1] = true }
            case .letter, .one: break
            }
        }
    }

    private static func folded(_ text: String) -> [Unicode.Scalar] {
        text.lowercased().unicodeScalars.map { $0 == "\\" || $0 == "!" ? "/" : $0 }
    }
}
