import CaseModel

/// An error code as the page's templates see it.
struct CodeView {
    let raw: HTMLText
    /// The same in hexadecimal digits, where the text has others.
    let hex: HTMLText
    let name: HTMLText
    let meaning: HTMLText

    init(_ code: CaseReport.Code) {
        raw = HTMLText(code.raw)
        hex = HTMLText(code.hex?.lowercased() == code.raw.lowercased() ? "" : code.hex)
        name = HTMLText(code.name)
        meaning = HTMLText(code.meaning)
    }
}
