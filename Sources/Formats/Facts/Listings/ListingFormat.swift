internal import CaseModel

/// A listing of folders: `dir /s`, `dir /s /b`, PowerShell's `Get-ChildItem` as table, list or CSV.
///
/// Files are counted by folder; only what the product's own folders hold becomes facts.
struct ListingFormat: LineFormat {
    private let origin: FactOrigin
    private var tally = ListingTally()
    private var folder = ""
    /// Columns of `Export-Csv`, once its header was seen.
    private var columns: [String]?
    /// A file of `Format-List` that is not complete.
    private var open: ListedFile?
    private var entries: Int64 = 0

    init(_ origin: FactOrigin) { self.origin = origin }

    var records: Int64? { entries }

    mutating func take(_ bytes: Span<UInt8>, at place: LinePlace, emit: (Fact) -> Void) {
        let text = bytes.text
        if takeCSV(text, place) { return }
        switch ListingLine(text) {
        case .folder(let path):
            close()
            folder = path
            tally.open(path, at: place)
        case .entry(var file, let date):
            file.folder = folder
            add(file, date, text, place)
        case .path(let path):
            add(file(at: path), nil, text, place)
        case .free(let bytes): emit(volume(bytes, text, place))
        case .property(let name, let value): take(name, value, place)
        case .nothing: if trimmed(text).isEmpty { close() }
        }
    }

    mutating func finish(emit: (Fact) -> Void) -> [Problem] {
        close()
        for fact in tally.facts(host: origin.recognition.host) { emit(fact) }
        guard tally.isFull else { return [] }
        let message =
            "It names more than \(ListingTally.folderLimit) folders or \(ListingTally.factLimit) snapshots; those beyond were not counted."
        return [Problem(member: origin.info.path, code: .limitReached, message: message)]
    }
}

extension ListingFormat {
    private mutating func add(_ file: ListedFile, _ date: String?, _ text: String, _ place: LinePlace) {
        var file = file
        entries += 1
        if let date { file.modified = ListedTime(date) }
        (file.place, file.text) = (place, trimmed(text))
        tally.take(file, date: date)
    }

    /// A path that stands alone; a name without an extension is taken for a folder.
    private func file(at path: String) -> ListedFile {
        guard let slash = path.lastIndex(of: "\\") else { return ListedFile(folder: "", name: path) }
        let name = String(path[path.index(after: slash)...])
        return ListedFile(folder: String(path[..<slash]), name: name, isFolder: !name.contains("."))
    }

    private func volume(_ bytes: Int64, _ text: String, _ place: LinePlace) -> Fact {
        Fact(
            .volume, server: origin.recognition.host,
            fields: fields(["path": folder, "free_bytes": String(bytes)]), line: place.line,
            offset: place.offset, text: trimmed(text))
    }

    /// A line of `Export-Csv`, or its header.
    private mutating func takeCSV(_ text: String, _ place: LinePlace) -> Bool {
        let comma: UInt8 = text.contains("\";\"") ? UInt8(ascii: ";") : UInt8(ascii: ",")
        guard let columns else {
            let cells = delimitedCells(Array(text.utf8), comma).map { trimmed($0).lowercased() }
            guard cells.contains("fullname"), cells.count > 1 else { return false }
            self.columns = cells
            return true
        }
        let cells = delimitedCells(Array(text.utf8), comma).map(trimmed)
        let values = Dictionary(zip(columns, cells)) { first, _ in first }
        guard let path = values["fullname"], path.contains("\\") else { return true }
        var file = file(at: path)
        file.bytes = values["length"].flatMap { ListingDate.number($0) }
        file.isFolder =
            values["psiscontainer"]?.lowercased() == "true" || (file.isFolder && file.bytes == nil)
        add(file, values["lastwritetime"], text, place)
        return true
    }

    /// A property of `Format-List`; a name begins a file.
    private mutating func take(_ name: String, _ value: String, _ place: LinePlace) {
        switch name {
        case "name":
            close()
            open = ListedFile(folder: folder, name: value, place: place, text: value)
        case "fullname":
            let found = file(at: value)
            if open == nil {
                open = ListedFile(folder: found.folder, name: found.name, place: place, text: value)
            }
            open?.folder = found.folder
        case "directory", "directoryname": open?.folder = value
        case "length": open?.bytes = ListingDate.number(value)
        case "mode": open?.isFolder = value.hasPrefix("d")
        case "psiscontainer": open?.isFolder = value.lowercased() == "true"
        case "lastwritetime":
            open?.modified = ListedTime(value)
            tally.noteDate(value)
        default: break
        }
    }

    private mutating func close() {
        guard let file = open else { return }
        open = nil
        entries += 1
        tally.take(file, date: nil)
    }
}
