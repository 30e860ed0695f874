internal import CaseModel

/// Finds which of many packages a text names, by GUID or by name, in one pass over the text.
///
/// Looking for one package after the other would take each text through as many searches as there are
/// packages, which at a site are thousands.
struct NamedPackages {
    private var packages: [CaseReport.PackageName] = []
    private var guids: [GUID: Int] = [:]
    /// Names in lower case by their first byte.
    private var names = [[Name]](repeating: [], count: 256)

    private struct Name {
        var bytes: [UInt8]
        var package: Int
    }

    /// - Parameter found: in order of preference; one that comes again adds nothing.
    init(_ found: some Sequence<CaseReport.PackageName>) {
        for package in found {
            guard let guid = GUID(package.guid), guids[guid] == nil else { continue }
            guids[guid] = packages.count
            let bytes = Array((package.name ?? "").lowercased().utf8)
            if let first = bytes.first {
                names[Int(first)].append(Name(bytes: bytes, package: packages.count))
            }
            packages.append(package)
        }
    }

    /// The first of the packages that a text names, in whatever case; `nil` if it names none.
    func first(in text: String) -> CaseReport.PackageName? {
        let bytes = Array(text.lowercased().utf8)
        var first = packages.count
        for place in bytes.indices {
            if let guid = GUID(bytes.span, at: place) { first = min(first, guids[guid] ?? first) }
            first = min(first, package(namedAt: place, in: bytes.span) ?? first)
        }
        return first < packages.count ? packages[first] : nil
    }

    private func package(namedAt place: Int, in text: Span<UInt8>) -> Int? {
        names[Int(text[place])].first { name in
            place + name.bytes.count <= text.count
                && text.extracting(place..<place + name.bytes.count).isEqual(to: name.bytes.span)
        }?.package
    }
}
