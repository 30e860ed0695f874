/// How names are written in logs of Windows.
struct NameForms {
    /// `\\server\share\…`, also with every backslash doubled, up to what cannot be part of a path. A space
    /// belongs to it if more path follows, or the ending of a file.
    let share =
        /(\\\\+)([A-Za-z0-9][A-Za-z0-9._-]*)((?:\\+(?:[^\\\/:*?"<>|\s,;']| (?=[^\\\/:*?"<>|\s,;']+(?: [^\\\/:*?"<>|\s,;']+)?(?:\\|\.[A-Za-z0-9]{2,4}\b)))+)*)/
        .wordBoundaryKind(.simple)

    /// `C:\Users\name\…` and its older form.
    let profile =
        /[A-Za-z]:\\+(?:Users|Documents and Settings)\\+([^\\\/:*?"<>|,;']+?)(?:\\[^\/:*?"<>|\s,;']*|(?=["'\s,;<>|]|$))/
        .ignoresCase()

    let home = /\/(?:home|Users)\/([A-Za-z0-9._-]+)/

    /// `DOMAIN\user`, where nothing before or after makes it part of a longer path.
    let account =
        /(?:^|[^\\\/A-Za-z0-9_.:$-])([A-Za-z0-9][A-Za-z0-9-]{0,14})\\([A-Za-z0-9][A-Za-z0-9._-]*\$?)(?![\\A-Za-z0-9_])/

    /// The host of an address, with the user before it if there is one.
    let link = /[A-Za-z][A-Za-z0-9+.-]{1,9}:\/\/(?:([^\s\/@"'<>]+)@)?([A-Za-z0-9][A-Za-z0-9._-]*)/

    let mail = /([A-Za-z0-9][A-Za-z0-9._%+-]*)@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/

    /// `user 'anna'`, `user=CORP\anna`, `UserName: "anna"`.
    let statedUser =
        /\b(?:user|username|user name|account|login|owner)(?:\s*[:=]\s*["']?|\s+["'])(?:([A-Za-z0-9][A-Za-z0-9-]*)\\)?([A-Za-z0-9][A-Za-z0-9._-]*)/
        .ignoresCase().wordBoundaryKind(.simple)

    /// `server PS07`, `Host: FS01`, `Computer='WS-0123'`: capitals with a digit or hyphen, as machines are named.
    let statedHost =
        /\b(?:[Hh]ost|[Ss]erver|[Cc]omputer|[Mm]achine)(?:[Nn]ame)?[\s:='"]+([A-Z][A-Z0-9-]*[0-9-][A-Z0-9-]*)\b/
        .wordBoundaryKind(.simple)

    /// A machine by its full name below a domain of the kinds that companies use.
    let fullName =
        /\b[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.(?:local|lan|corp|internal|intranet|intra|example|test|ad|com|org|net|edu|gov|de|uk|fr|at|ch|nl|eu)\b(?![.\\\/(\w])/
        .ignoresCase().wordBoundaryKind(.simple)

    /// Whether it is worth looking for `statedUser`.
    static func mayStateUser(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["user", "account", "login", "owner"].contains { lower.contains($0) }
    }
}
