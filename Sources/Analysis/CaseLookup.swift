package import CaseModel
internal import CaseStore

/// Looks single rows up in a finished case, without the bundle.
package struct CaseLookup {
    private let file: CaseReader
    private let path: String

    /// - Throws: `AnalysisError.noInput` if there is no such case.
    package init(_ path: String) throws(AnalysisError) {
        self.path = path
        do {
            file = try CaseReader(path)
        } catch {
            throw .noInput("\(error)")
        }
    }

    /// A stored event by its id, or by `MEMBER:LINE`.
    package func record(_ place: String) throws(AnalysisError) -> StoredRecord {
        let found = try stored { () throws(QueryError) in
            if let id = Int64(place) { return try file.record(id: id) }
            guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...])
            else { return nil }
            return try file.record(member: String(place[..<colon]), line: line)
        }
        guard let found else {
            throw .noInput(
                "\(path) keeps no event `\(place)`. Give the id from its view `events`, or MEMBER:LINE as the report shows it."
            )
        }
        return found
    }

    /// A fact by its id.
    package func fact(_ id: Int64) throws(AnalysisError) -> Fact {
        let found = try stored { () throws(QueryError) in try file.fact(id: id) }
        guard let found else {
            throw .noInput("\(path) keeps no fact \(id). Give the id from its view `facts`.")
        }
        return found
    }

    /// How a diagnosis was weighed, found or not.
    package func weighing(of diagnosis: String) throws(AnalysisError) -> Weighing {
        let found = try stored { () throws(QueryError) in try file.weighings(of: diagnosis) }
        if let weighing = found.first { return weighing }
        let known = try stored { () throws(QueryError) in try file.weighings().map(\.diagnosis).sorted() }
        throw .noInput(
            "\(path) weighed no diagnosis `\(diagnosis)`. It weighed \(known.joined(separator: ", ")).")
    }

    private func stored<Value>(_ body: () throws(QueryError) -> Value) throws(AnalysisError) -> Value {
        do {
            return try body()
        } catch {
            throw .noInput("\(error)")
        }
    }
}
