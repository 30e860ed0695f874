internal import PackText

/// One data file of packs: where it comes from and what it says.
package struct PackFile: Sendable {
    package let path: String
    private let contents: Contents

    private enum Contents {
        case text(String)
        /// With its tree, which was laid out when the program was built.
        case builtIn(text: StaticString, layout: StaticString)
    }

    /// A file that is parsed when it is read.
    package init(path: String, text: String) {
        self.path = path
        contents = .text(text)
    }

    /// A file inside the binary, of which no YAML is parsed.
    package init(path: String, text: StaticString, layout: StaticString) {
        self.path = path
        contents = .builtIn(text: text, layout: layout)
    }

    /// The file as its author wrote it.
    package var text: String {
        switch contents {
        case .text(let text): text
        case .builtIn(let text, _): text.description
        }
    }

    func tree() throws(PackTextError) -> PackTree {
        switch contents {
        case .text(let text): try PackTree(yaml: text)
        case .builtIn(_, let layout): PackTree(layout: layout)
        }
    }
}

extension Finding {
    /// What to say when a file cannot be parsed.
    init(file: String, _ error: PackTextError) {
        let (message, fix) =
            switch error.reason {
            case .empty: ("The file is empty.", "Write a pack as Patterns/README.md shows.")
            case .anchor:
                ("Anchors and aliases are not read.", "Write the value out where it is needed.")
            case .syntax(let problem):
                ("Not YAML: \(problem).", "Check the indentation and the quotes around this place.")
            }
        self.init(file: file, line: error.line, column: error.column, message: message, fix: fix)
    }
}
