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

    /// `schtasks /query` as list, table or CSV, with or without its header; PowerShell's lists of tasks.
    private static func isTaskList(_ head: MemberHead) -> Bool {
        let names = ["taskname:", "taskname ", "aufgabenname:", "nom de la tâche:", "nombre de tarea:"]
        let labels = head.lines.filter { line in
            line.split(separator: ":").first.map { TaskColumn(label: String($0)) != nil } == true
        }
        if labels.count >= 3, names.contains(where: { head.hasLine(startingWith: $0) }) { return true }
        if head.lines.prefix(20).contains(where: isTaskHeader) { return true }
        return head.lines.contains { $0.contains(#","\NS."#) }
    }

    /// A header with the columns of `schtasks`: a name, and what no other table has.
    private static func isTaskHeader(_ line: String) -> Bool {
        let separators: [Character] = [",", ";", "\t"]
        let cells =
            separators.map { line.split(separator: $0).map(String.init) }.max { $0.count < $1.count } ?? []
        let columns = cells.compactMap { TaskColumn(label: $0) }
        if columns.contains(.name), columns.contains(.nextRun) || columns.contains(.lastRun) { return true }
        let lower = line.lowercased()
        return lower.hasPrefix("taskname ") && lower.contains("next run time")
    }

    /// `dir` in several languages, `dir /s /b`, or PowerShell's `Get-ChildItem`.
    private static func isDirectoryListing(_ head: MemberHead) -> Bool {
        let starts = [
            "directory of ", "verzeichnis von ", "répertoire de ", "directorio de ",
            "volume serial number is",
            "volume in drive ", "volumeseriennummer:", "datenträger in laufwerk ", "directory: ",
            "verzeichnis: ", "répertoire : ",
        ]
        if starts.contains(where: { head.hasLine(startingWith: $0) }) { return true }
        if head.hasLine(startingWith: "mode "), head.contains("lastwritetime") { return true }
        if head.hasLine(startingWith: "lastwritetime"), head.hasLine(startingWith: "length") { return true }
        let isExport = head.lines.prefix(3).contains { line in
            let line = line.lowercased()
            return line.contains("fullname") && line.contains("lastwritetime")
                && line.contains { $0 == "," || $0 == ";" }
        }
        return isExport || isPathList(head)
    }

    /// Nothing but paths, a line each.
    private static func isPathList(_ head: MemberHead) -> Bool {
        let lines = head.lines.prefix(60).filter { !trimmed($0).isEmpty }
        guard lines.count >= 2 else { return false }
        return lines.dropLast(head.isWhole ? 0 : 1).allSatisfy { line in
            if case .path = ListingLine(line) { true } else { false }
        }
    }

    /// `icacls` and `cacls`: accounts with rights in brackets (`SYSTEM:(OI)(CI)(F)`, `SYSTEM:(OI)F`, `SYSTEM:F`);
    /// `net share`; PowerShell's `Get-Acl`.
    private static func isAccessList(_ head: MemberHead) -> Bool {
        let ends = ["successfully processed ", "erfolgreich verarbeitet: ", "permission  "]
        if ends.contains(where: { head.hasLine(startingWith: $0) }) { return true }
        if head.hasLine(startingWith: "access :"), head.contains(" allow "), head.contains("\\") {
            return true
        }
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
