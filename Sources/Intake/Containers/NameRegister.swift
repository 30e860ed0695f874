internal import CaseModel

/// The names already met in one container: keeps paths unique and the listing within its limits.
struct NameRegister {
    private let container: String
    private let limits: IntakeLimits
    private var counts: [String: Int] = [:]
    private var bytes = 0
    private(set) var problems: [Problem] = []
    /// Whether a limit was reached; then the container is not listed any further.
    private(set) var isFull = false
    private(set) var count = 0

    init(container: String, limits: IntakeLimits) {
        self.container = container
        self.limits = limits
    }

    /// The provenance of the next member, or `nil` where a limit is reached.
    mutating func path(for stated: [UInt8], separator: String = "!") -> String? {
        guard count < limits.members, bytes + stated.count <= limits.listingBytes else {
            fill()
            return nil
        }
        count += 1
        bytes += stated.count
        let name = MemberName(stated, limit: limits.nameBytes)
        let path = unique("\(container)\(separator)\(name.path)")
        if name.isSuspicious {
            problems.append(
                Problem(
                    member: path, code: .memberName,
                    message: "The archive states a name that is no plain relative path (absolute, with '..' "
                        + "or control characters, empty or too long); it was analysed under this one."))
        }
        return path
    }

    /// Hands over the problems found since the last call.
    mutating func takeProblems() -> [Problem] {
        defer { problems = [] }
        return problems
    }

    private mutating func unique(_ path: String) -> String {
        let seen = counts[path, default: 0] + 1
        counts[path] = seen
        guard seen > 1 else { return path }
        problems.append(
            Problem(
                member: "\(path)#\(seen)", code: .memberName,
                message: "Several members have this name; this is number \(seen), and each was analysed."))
        return "\(path)#\(seen)"
    }

    private mutating func fill() {
        guard !isFull else { return }
        isFull = true
        problems.append(
            Problem(
                member: container, code: .archiveEntries,
                message: "There are more members than are listed (\(count) were; the limit is "
                    + "\(limits.members)); the rest was not analysed. Please send it in parts."))
    }
}
