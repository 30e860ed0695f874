internal import CaseModel

/// XML documents of the product, by their root element, then by where they lie.
enum XMLForms {
    /// Recognises a document; `nil` if the head is no XML or means nothing to us.
    static func recognise(_ head: MemberHead) -> MemberKind? {
        guard let root = head.root else { return head.contains("<customsetting ") ? .coreSettings : nil }
        // Its root may be anything, and it lies among the status files.
        if head.name == "urgentlist.xml" { return .urgentList }
        return byRoot(root, head) ?? byPath(head)
    }

    private static func byRoot(_ root: String, _ head: MemberHead) -> MemberKind? {
        switch root {
        case "message" where head.contains("<body") || head.contains("<to") || head.contains("<inventory"):
            return .nse
        case "urgentlist", "urgentpackages": return .urgentList
        case "packagestatus", "packagestatuses": return .packageStatus
        case "snapshot", "packagesnapshot", "manifest", "packagemanifest": return .snapshot
        case "task",
            "tasks" where head.contains("/mit/task"):
            return .taskExport
        case "policies", "clientpolicies", "clientpolicy": return .clientPolicy
        case "policy" where head.contains("<clientpolicy") || head.contains("<softpkg"): return .clientPolicy
        case _ where head.contains("<customsetting "): return .coreSettings
        case _ where head.contains("<softpkg "): return .clientPolicy
        case "package", "packages", "packageinfo":
            return isSnapshot(head) ? .snapshot : isStatus(head) ? .packageStatus : .packageXML
        default: return nil
        }
    }

    private static func byPath(_ head: MemberHead) -> MemberKind? {
        if isSnapshot(head) { return .snapshot }
        if isStatus(head) { return .packageStatus }
        if head.name == "package.xml" { return .packageXML }
        if head.name.hasPrefix("coresetting") { return .coreSettings }
        if head.path.contains("client policies/") { return .clientPolicy }
        return head.contains("<clientpolicy ") ? .clientPolicy : nil
    }

    private static func isSnapshot(_ head: MemberHead) -> Bool {
        head.name == "snapshot.xml" || ("/" + head.path).contains("/snapshots/")
    }

    private static func isStatus(_ head: MemberHead) -> Bool {
        head.name == "packagestatus.xml" || head.path.contains("packagestatus/")
            || head.path.contains("package status/")
    }
}
