internal import CaseModel

/// Outputs of Windows' own programs, as text.
enum TextForms {
    /// Recognises an output; `nil` if it is none of them.
    static func recognise(_ head: MemberHead) -> MemberKind? {
        let first = head.firstLine
        if first.hasPrefix("windows registry editor") || first.hasPrefix("regedit4") {
            return .registryExport
        }
        if let kind = webLog(head) { return kind }
        if isTaskList(head) { return .taskExport }
        if isDirectoryListing(head) { return .directoryListing }
        if isAccessList(head) { return .aclListing }
        return nil
    }

    /// W3C extended logs name their fields (https://www.w3.org/TR/WD-logfile); only http.sys has a reason.
    private static func webLog(_ head: MemberHead) -> MemberKind? {
        guard head.hasLine(startingWith: "#fields:") else {
            // The tail of a log, cut from its header.
            return head.name.hasPrefix("httperr") ? .httperrLog : head.name.hasPrefix("u_ex") ? .iisLog : nil
        }
        let isError =
            head.contains("microsoft http api") || head.contains("s-reason") || head.name.hasPrefix("httperr")
        return isError ? .httperrLog : .iisLog
    }

    /// `schtasks /query`, as list, table or CSV.
    private static func isTaskList(_ head: MemberHead) -> Bool {
        if head.hasLine(startingWith: "taskname:") { return true }
        return head.contains("next run time") && head.contains("taskname")
    }

    /// `dir` in English or German, or PowerShell's `Get-ChildItem`.
    private static func isDirectoryListing(_ head: MemberHead) -> Bool {
        let starts = ["directory of ", "verzeichnis von ", "volume serial number is", "volume in drive "]
        if starts.contains(where: { head.hasLine(startingWith: $0) }) { return true }
        return head.hasLine(startingWith: "mode ") && head.contains("lastwritetime")
    }

    /// `icacls` and `cacls`: accounts with rights in brackets (`SYSTEM:(OI)(CI)(F)`, `SYSTEM:(OI)F`, `SYSTEM:F`).
    private static func isAccessList(_ head: MemberHead) -> Bool {
        if head.hasLine(startingWith: "successfully processed ") { return true }
        return head.lines.filter(isAccessEntry).count >= 2
    }

    private static func isAccessEntry(_ line: String) -> Bool {
        guard let colon = line.lastIndex(of: ":") else { return false }
        let rights = trimmed(line[line.index(after: colon)...])
        guard let last = rights.last, !rights.isEmpty, rights.utf8.count <= 60 else { return false }
        let isShort = rights.count == 1 && "FCRWN".contains(last)
        return isShort
            || (rights.first == "(" && (last == ")" || "FCRW".contains(last))
                && rights.allSatisfy { "()ABCDEFGHIJKLMNOPQRSTUVWXYZ,".contains($0) })
    }
}
