package import CaseModel
internal import CaseStore
internal import Foundation

/// The finished report, as it is kept inside its case.
package enum StoredReport {
    private static let key = "report"

    /// The report of a finished case, without the bundle.
    package static func read(from path: String) throws(AnalysisError) -> CaseReport {
        do {
            guard let text = try CaseReader(path).info(key) else {
                throw AnalysisError.noInput("\(path) holds no report; analyse the bundle again.")
            }
            return try JSONDecoder().decode(CaseReport.self, from: Data(text.utf8))
        } catch let error as AnalysisError {
            throw error
        } catch {
            throw .noInput("\(error)")
        }
    }

    static func write(_ report: CaseReport, to writer: CaseWriter) throws(CaseStoreError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            try writer.setInfo(key, String(decoding: encoder.encode(report), as: UTF8.self))
        } catch let error as CaseStoreError {
            throw error
        } catch {
            throw CaseStoreError(code: .cannotWrite, path: key, underlying: error)
        }
    }
}
