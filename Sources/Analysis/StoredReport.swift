package import CaseModel
internal import CaseStore
internal import Foundation

/// The finished report, as it is kept inside its case.
///
/// The lists that grow with the bundle are kept beside the rest, and are encoded one element at a time: the
/// encoder makes a tree of what it is given, which for a whole report takes several times the report's room.
package enum StoredReport {
    private static let key = "report"
    private static let inputs = "report.inputs"
    private static let diagnoses = "report.diagnoses"
    private static let packages = "report.packages"

    /// The report of a finished case, without the bundle.
    package static func read(from path: String) throws(AnalysisError) -> CaseReport {
        do {
            let file = try CaseReader(path)
            guard let text = try file.info(key) else {
                throw AnalysisError.noInput("\(path) holds no report; analyse the bundle again.")
            }
            var report = try JSONDecoder().decode(CaseReport.self, from: Data(text.utf8))
            report.inputs = try list(inputs, in: file) ?? report.inputs
            report.diagnoses = try list(diagnoses, in: file) ?? report.diagnoses
            report.packages = try list(packages, in: file) ?? report.packages
            return report
        } catch let error as AnalysisError {
            throw error
        } catch {
            throw .noInput("\(error)")
        }
    }

    private static func list<Element: Decodable>(_ key: String, in file: CaseReader) throws -> [Element]? {
        try file.info(key).map { try JSONDecoder().decode([Element].self, from: Data($0.utf8)) }
    }

    /// A part of the report, as a case keeps it.
    struct Part: Sendable {
        let key: String
        let text: String
    }

    /// The report in the parts that a case keeps.
    static func parts(of report: CaseReport) throws(CaseStoreError) -> [Part] {
        var rest = report
        rest.inputs = []
        rest.diagnoses = []
        rest.packages = []
        do {
            return [
                Part(key: key, text: try text(rest)), Part(key: inputs, text: try list(report.inputs)),
                Part(key: diagnoses, text: try list(report.diagnoses)),
                Part(key: packages, text: try list(report.packages)),
            ]
        } catch {
            throw CaseStoreError(code: .cannotWrite, path: key, underlying: error)
        }
    }

    private static func list(_ elements: [some Encodable]) throws -> String {
        var list = "["
        for element in elements {
            if list.utf8.count > 1 { list += "," }
            list += try text(element)
        }
        return list + "]"
    }

    private static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
