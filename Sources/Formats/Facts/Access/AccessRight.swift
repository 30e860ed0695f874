/// How far an account may go, coarsely: what decides whether packages and events get through.
enum AccessRight: Int, Comparable {
    case none, special, read, write, modify, full

    static func < (left: AccessRight, right: AccessRight) -> Bool { left.rawValue < right.rawValue }

    /// The name in a fact.
    var name: String {
        switch self {
        case .none: "none"
        case .special: "special"
        case .read: "read"
        case .write: "write"
        case .modify: "modify"
        case .full: "full"
        }
    }

    /// Reads one right as `icacls` (`F`, `RX`), `cacls` (`C`), `net share` (`FULL`) and PowerShell
    /// (`FullControl`, `ReadAndExecute`) spell it
    /// (https://learn.microsoft.com/windows-server/administration/windows-commands/icacls).
    init?(_ text: some StringProtocol) {
        switch text.lowercased() {
        case "n", "noaccess": self = .none
        case "f", "ga", "full", "fullcontrol", "268435456": self = .full
        case "m", "c", "modify", "change": self = .modify
        case "w", "gw", "wd", "ad", "write", "createfiles", "appenddata": self = .write
        case "r", "rx", "gr", "ge", "rd", "x", "read", "readandexecute", "listdirectory", "-1610612736":
            self = .read
        case "d", "s", "as", "rc", "wdac", "wo", "ma", "rea", "wea", "dc", "ra", "wa", "de", "synchronize",
            "delete", "special":
            self = .special
        default: return nil
        }
    }
}

/// One line of an access list: an account, what it may do, whether it is refused.
struct AccessEntry: Equatable {
    var account: String
    var right: AccessRight
    var isDenied = false
    /// Whether it counts only for what lies below (`IO`).
    var isForChildren = false
}
