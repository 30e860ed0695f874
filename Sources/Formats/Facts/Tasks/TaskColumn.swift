/// What a column or label of a task export holds.
enum TaskColumn {
    case host, name, path, nextRun, status, state, lastRun, result, account, command

    /// The meaning of a label of `schtasks` (English, German, French, Spanish) or of PowerShell's
    /// `Get-ScheduledTask`; only its letters count.
    init?(label: String) {
        let letters = String(label.lowercased().filter(\.isLetter))
        guard let column = TaskColumn.labels[letters] else { return nil }
        self = column
    }

    private static let labels: [String: TaskColumn] = [
        "hostname": .host, "pscomputername": .host, "nomdelhôte": .host, "nombredehost": .host,
        "taskname": .name, "aufgabenname": .name, "nomdelatâche": .name, "nombredetarea": .name,
        "uri": .name,
        "taskpath": .path,
        "nextruntime": .nextRun, "nächstelaufzeit": .nextRun, "prochaineexécution": .nextRun,
        "horapróximaejecución": .nextRun,
        "status": .status, "statut": .status, "estado": .status,
        "scheduledtaskstate": .state, "statusdergeplantenaufgabe": .state, "étatdelatâcheplanifiée": .state,
        "estadodetareaprogramada": .state, "state": .state,
        "lastruntime": .lastRun, "letztelaufzeit": .lastRun, "dernièreexécution": .lastRun,
        "heuredeladernièreexécution": .lastRun, "últimotiempodeejecución": .lastRun,
        "lastresult": .result, "letztesergebnis": .result, "dernierrésultat": .result,
        "últimoresultado": .result, "lasttaskresult": .result,
        "runasuser": .account, "alsbenutzerausführen": .account, "exécuterentantquutilisateur": .account,
        "ejecutarcomousuario": .account, "userid": .account, "principal": .account,
        "tasktorun": .command, "auszuführendeaufgabe": .command, "tâcheàexécuter": .command,
        "tareaqueseejecutará": .command, "actions": .command,
    ]
}

extension ScheduledTask {
    /// Takes a value under its label; a date's text is returned.
    mutating func take(_ value: String, as column: TaskColumn) -> String? {
        switch column {
        case .name: name = String(value.drop { $0 == "\\" })
        case .status: status = status ?? value
        case .state:
            if let isEnabled = ScheduledTask.isEnabled(value) { self.isEnabled = isEnabled }
            status = status ?? value
        case .lastRun:
            lastRun = ListedTime(value)
            return value
        case .nextRun: nextRun = ListedTime(value)
        case .result: result = value
        case .account: account = value
        case .command: command = value
        case .host, .path: break
        }
        return nil
    }

    private static func isEnabled(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "disabled", "deaktiviert", "désactivé", "désactivée", "deshabilitado", "deshabilitada": false
        case "enabled", "aktiviert", "activé", "activée", "habilitado", "habilitada", "ready", "running": true
        default: nil
        }
    }
}
