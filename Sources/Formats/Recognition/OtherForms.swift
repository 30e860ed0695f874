/// Texts for which the list of kinds has no word, but which say something about packages.
enum OtherForms {
    static func recognise(_ head: MemberHead) -> Recognition.Form? {
        if isStorageDump(head) { return .secureStorage }
        if head.root != nil, head.contains("<deadlock"), head.contains("objectname=") { return .deadlock }
        return ConsoleSetting.phrases.contains { head.contains($0) } ? .consoleSettings : nil
    }

    /// The tool that dumps the storage names packages by `Software Delivery\\{guid}` and
    /// `Package Delivery\\{guid}` (KB 181777); how the rest of its output looks is not public.
    private static func isStorageDump(_ head: MemberHead) -> Bool {
        let names = ["smatool", "securestorage", "secure storage", "secure_storage", "secure-storage"]
        let isNamed =
            names.contains { head.path.contains($0) } || head.contains("smatool")
            || head.contains("secure storage") || head.contains("securestorage")
        return isNamed && ["software delivery", "package delivery"].contains { head.contains($0) }
    }
}
