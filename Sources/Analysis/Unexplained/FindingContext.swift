internal import CaseModel

/// What was found, as far as it makes an unexplained message interesting: the packages that are affected.
struct FindingContext {
    private let packages: NamedPackages

    /// From here on a diagnosis counts as found.
    private static let likely = 0.5
    /// Share of a template's records near signs that is worth a word.
    private static let mostly = 0.5

    init(_ diagnoses: [CaseReport.Diagnosis]) {
        let found = diagnoses.filter { $0.confidence >= FindingContext.likely }
        packages = NamedPackages(found.lazy.flatMap(\.packages))
    }

    /// The affected package that a template's sample names.
    func package(in item: CaseReport.Unexplained) -> CaseReport.PackageName? {
        packages.first(in: item.sample.text)
    }

    /// What connects a template, and the package that it names, with the findings, in words.
    func connections(of item: CaseReport.Unexplained, naming package: CaseReport.PackageName?) -> [String] {
        var connections: [String] = []
        if let package {
            connections.append("names the affected package \(package.name ?? package.guid)")
        }
        if nearShare(of: item) >= FindingContext.mostly {
            let share = item.near == item.count ? "all" : "\(item.near) of \(item.count)"
            connections.append("\(share) within 5 minutes of a sign of a cause")
        }
        return connections
    }

    /// Weights that put what coincides before what is merely frequent: a hundred times the count is worth
    /// one point, the same as being an error.
    func score(of item: CaseReport.Unexplained, naming package: CaseReport.PackageName?) -> Double {
        var score = item.severity == 1 ? 1.0 : 0
        if package != nil { score += 3 }
        score += 3 * nearShare(of: item) * certainty(of: item.count)
        return score + 0.5 * decades(of: item.count)
    }

    private func nearShare(of item: CaseReport.Unexplained) -> Double {
        item.count == 0 ? 0 : Double(item.near) / Double(item.count)
    }

    /// One occurrence near a sign may be chance; four are none.
    private func certainty(of count: Int64) -> Double { Double(count) / Double(count + 1) }

    /// How many digits the count has beyond the first: a logarithm that is the same on every machine.
    private func decades(of count: Int64) -> Double { Double(String(count).count - 1) }
}
