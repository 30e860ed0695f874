package import CaseModel

/// Something that is wrong with a document; what could be read of it was reported all the same.
package struct XMLFlaw: Hashable, Sendable {
    package var code: Problem.Code
    /// What is wrong, as the beginning of a sentence: "An element is not closed".
    package var what: String
    package var line: Int
    package var offset: Int

    /// The flaw as a problem of the member at `path`.
    package func problem(of path: String) -> Problem {
        Problem(
            member: path, code: code,
            message: "\(what) at line \(line), byte \(offset); what could be read was analysed.")
    }
}

/// The first flaw of each kind: a damaged document would repeat itself without end.
struct XMLFlaws {
    private(set) var found: [XMLFlaw] = []

    /// Notes a flaw, unless one of its kind is known; only then is its text made.
    mutating func note(_ code: Problem.Code, _ what: @autoclosure () -> String, line: Int, offset: Int) {
        guard !found.contains(where: { $0.code == code }) else { return }
        found.append(XMLFlaw(code: code, what: what(), line: line, offset: offset))
    }
}
